/** The list of speakers: who they are, their shares, and the attributions of the selected one. */

import { html, paint } from "./dom.js";
import { beginning, counted, words } from "./labels.js";
import { officeOf, saidText } from "./reading.js";
import { shares } from "./shares.js";
import { speakerEditing } from "./verdict.js";

/** @import { View } from "./filters.js" */
/** @import { Reading } from "./reading.js" */
/** @import { Attribution, Speaker } from "./records.js" */
/** @import { Share } from "./shares.js" */

/**
 * @typedef {object} Actions
 * @property {(speakers: string[]) => void} choose Shows the attributions of these speakers alone; none: all.
 * @property {(attribution: string) => void} open
 * @property {import("./review.js").Review} review
 */

/**
 * @param {Reading} reading
 * @param {View} view
 * @param {Attribution[]} passing Those that pass the filters, of all speakers.
 * @param {Actions} actions
 * @returns {HTMLElement}
 */
export function speakerList(reading, view, passing, actions) {
  const given = shares(reading, passing);
  const most = Math.max(1, ...[...given.values()].map((share) => share.direct + share.indirect));
  const own = (/** @type {string} */ id) => passing.filter((one) => one.source?.speaker_id === id);
  const order = [...reading.speakers.values()].filter((one) => takesPart(reading, one));
  const entries = order.map((speaker) => ({ speaker, said: own(speaker.id), all: reading.statementsOf(speaker.id).length }));
  entries.sort((a, b) => b.said.length - a.said.length || b.all - a.all);
  const items = entries.map(({ speaker, said }) => {
    const share = given.get(speaker.id) ?? { direct: 0, indirect: 0 };
    const item = html("li", {}, tick(speaker, view, actions), card(reading, speaker, said.length, share, most, view, actions));
    if (view.speakers.includes(speaker.id)) item.append(statementList(reading, said, actions));
    if (isAlone(view, speaker)) item.append(speakerEditing(reading, speaker.id, actions.review));
    paint(item, { "": reading.hue(speaker.id) });
    return item;
  });
  if (items.length === 0) return html("p", { class: "quiet" }, reading.attributions.length ? "No source could be tied to a speaker." : "None.");
  return html("ul", { class: "speakers" }, ...items);
}

/** @param {View} view @param {Speaker} speaker @returns {boolean} */
function isAlone(view, speaker) {
  return view.speakers.length === 1 && view.speakers[0] === speaker.id;
}

/** @param {Speaker} speaker @param {View} view @param {Actions} actions Shows one speaker together with the others ticked. */
function tick(speaker, view, { choose }) {
  const others = view.speakers.filter((id) => id !== speaker.id);
  const box = html("input", {
    type: "checkbox",
    class: "pick",
    "data-pick": speaker.id,
    checked: view.speakers.includes(speaker.id),
    "aria-label": `Show ${speaker.name} with the others that are ticked`,
    onchange: () => choose(box.checked ? [...others, speaker.id] : others),
  });
  return box;
}

/**
 * @param {Reading} reading
 * @param {Speaker} speaker
 * @param {number} count The number of the speaker's statements that pass the filters.
 * @param {Share} share
 * @param {number} most The words of the speaker with most.
 * @param {View} view
 * @param {Actions} actions
 */
function card(reading, speaker, count, share, most, view, actions) {
  const all = reading.statementsOf(speaker.id).length;
  const total = share.direct + share.indirect;
  return html(
    "button",
    {
      class: "speaker",
      "data-speaker": speaker.id,
      "aria-pressed": view.speakers.includes(speaker.id) ? "true" : "false",
      onclick: () => actions.choose(isAlone(view, speaker) ? [] : [speaker.id]),
    },
    html("span", { class: "name" }, speaker.name),
    html(
      "span",
      { class: "count" },
      count === all ? String(all) : `${count} of ${all}`,
      html("span", { class: "unseen" }, all === 1 ? " statement" : " statements"),
    ),
    html("span", { class: "who" }, describe(reading, speaker)),
    total > 0 && bar(share, most),
    total > 0 && html("span", { class: "words" }, wordsOf(share)),
    html("span", { class: "on-paper", "aria-hidden": "true" }, numbersOf(reading, speaker)),
  );
}

/** @param {Reading} reading @param {Speaker} speaker @returns {string} Role, body, type, and whether it is named. */
function describe(reading, speaker) {
  const members = speaker.members.map((id) => reading.speakers.get(id)?.name ?? id).join(" and ");
  const naming = speaker.anonymous ? "anonymous" : speaker.named ? "named" : "not named";
  const conveyed = conveyedBy(reading, speaker);
  const conveys = conveyed ? `speaks for others in ${counted(conveyed, "statement")}` : "";
  return [officeOf(speaker), members, words(speaker.type), naming, conveys].filter(Boolean).join(" · ");
}

/** @param {Reading} reading @param {Speaker} speaker @returns {string} The numbers of its statements, for paper. */
function numbersOf(reading, speaker) {
  return reading
    .statementsOf(speaker.id)
    .map((one) => reading.numberOf(one))
    .join(", ");
}

/** @param {Reading} reading @param {Speaker} speaker @returns {number} The number of statements of others. */
function conveyedBy(reading, speaker) {
  return reading.attributions.filter((one) => one.source?.spoken_by === speaker.id).length;
}

/** @param {Reading} reading @param {Speaker} one @returns {boolean} True if it is more than a candidate of somebody. */
function takesPart(reading, one) {
  return reading.statementsOf(one.id).length + one.members.length + conveyedBy(reading, one) > 0;
}

/** @param {Share} share @returns {string} */
function wordsOf({ direct, indirect }) {
  const total = direct + indirect;
  return `${counted(total, "word")}, ${Math.round((100 * direct) / total)}% quoted`;
}

/** @param {Share} share @param {number} most */
function bar({ direct, indirect }, most) {
  const wide = (/** @type {number} */ count) => {
    const part = html("span", { class: "part" });
    part.style.setProperty("inline-size", `${(100 * count) / most}%`);
    return part;
  };
  const [solid, hatched] = [wide(direct), wide(indirect)];
  solid.classList.add("direct");
  hatched.classList.add("indirect");
  return html("span", { class: "bar", "aria-hidden": "true" }, solid, hatched);
}

/** @param {Reading} reading @param {Attribution[]} statements @param {Actions} actions Each jumps to its place. */
function statementList(reading, statements, actions) {
  if (statements.length === 0) return html("p", { class: "quiet" }, "None passes the filters.");
  return html("ol", { class: "statements" }, ...statements.map((one) => html("li", {}, statementLink(reading, one, actions))));
}

/** @param {Reading} reading @param {Attribution} one @param {Actions} actions A button that jumps to a statement. */
export function statementLink(reading, one, actions) {
  return html(
    "button",
    { class: "jump", "data-jump": one.id, onclick: () => actions.open(one.id) },
    html("span", { class: "number" }, reading.numberOf(one)),
    html("span", {}, one.cue ? `${one.cue.text}: ` : "", beginning(saidText(one), 64)),
  );
}
