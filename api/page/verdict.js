/** The part of an open statement where a person accepts, rejects or corrects it. */

import { html } from "./dom.js";
import { reviewer, setReviewer } from "./keeping.js";
import { beginning, reviewInWords } from "./labels.js";
import { saidText } from "./reading.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */
/** @import { Review } from "./review.js" */

const PARTS = /** @type {const} */ (["source", "cue", "content"]);
const NEW = "new";

/**
 * @typedef {object} Editing
 * @property {Review} review
 * @property {() => { start: number, end: number } | null} selected The selection in the article.
 */

/** @param {Reading} reading @param {Attribution} one @param {Editing} editing @returns {HTMLElement} */
export function verdict(reading, one, { review, selected }) {
  const said = html("output", { class: "quiet", "aria-live": "polite" }, reviewInWords(one.review));
  const button = (/** @type {string} */ name, /** @type {string} */ key, /** @type {() => void} */ act, pressed = false) =>
    html("button", { "aria-pressed": String(pressed), "aria-keyshortcuts": key, title: `Key: ${key}`, onclick: act }, name);
  const status = one.review?.status;
  const take = (/** @type {typeof PARTS[number]} */ part) => () => {
    const range = selected();
    if (range) review.setPart(one.id, part, range);
    else said.textContent = `Select the words of the ${part} in the article first.`;
  };
  return html(
    "section",
    { class: "verdict" },
    html("h3", {}, "Review"),
    html(
      "p",
      { class: "buttons" },
      button("Accept", "a", () => review.judge(one.id, "accepted"), status === "accepted"),
      button("Reject", "x", () => review.judge(one.id, "rejected"), status === "rejected"),
    ),
    speakerChoice(reading, one, review),
    html(
      "p",
      { class: "buttons" },
      html("span", { class: "quiet" }, "Selected words are its "),
      ...PARTS.map((part) => button(part, { source: "1", cue: "2", content: "3" }[part], take(part))),
    ),
    remark(one, review),
    signature(),
    said,
  );
}

/** @param {() => void} act @returns {() => void} Acts when the focus has moved on: what it moves to is drawn again. */
function later(act) {
  return () => setTimeout(act);
}

/** @param {Reading} reading @param {Attribution} one @param {Review} review */
function speakerChoice(reading, one, review) {
  const candidates = new Set(one.resolution.candidates.map((each) => each.speaker_id));
  const all = [...reading.speakers.values()];
  const order = [...all.filter((each) => candidates.has(each.id)), ...all.filter((each) => !candidates.has(each.id))];
  const name = html("input", { type: "text", class: "new-speaker", placeholder: "Name", "aria-label": "Name of the speaker", hidden: true });
  name.addEventListener("change", later(() => name.value.trim() && review.giveToNew(one.id, name.value.trim())));
  const select = html(
    "select",
    {
      name: "speaker",
      disabled: !one.source,
      onchange: () => {
        name.hidden = select.value !== NEW;
        if (select.value === NEW) name.focus();
        else review.giveTo(one.id, select.value);
      },
    },
    html("option", { value: "" }, "open"),
    ...order.map((each) => html("option", { value: each.id }, candidates.has(each.id) ? `${each.name} (candidate)` : each.name)),
    html("option", { value: NEW }, "another speaker …"),
  );
  select.value = one.source?.speaker_id ?? "";
  const hint = one.source ? "" : " Say first which words are its source.";
  return html("p", {}, html("label", {}, "Speaker ", select), name, hint && html("span", { class: "quiet" }, hint));
}

/** @param {Attribution} one @param {Review} review */
function remark(one, review) {
  const field = html("input", { type: "text", value: one.review?.note ?? "", onchange: later(() => review.remark(one.id, field.value.trim())) });
  return html("label", {}, "Note ", field);
}

/** The reviewer: the name is written into every further step, of this text and the next ones. */
function signature() {
  const field = html("input", { type: "text", name: "reviewer", autocomplete: "name", maxlength: 200, value: reviewer(), onchange: () => setReviewer(field.value.trim()) });
  return html("label", {}, "Reviewer ", field);
}

/**
 * Actions for the speaker who is shown alone: give another name, join with another speaker, or divide from one.
 * @param {Reading} reading
 * @param {string} id
 * @param {Review} review
 * @returns {HTMLElement}
 */
export function speakerEditing(reading, id, review) {
  const name = html("input", { type: "text", value: reading.speakers.get(id)?.name ?? "", onchange: later(() => name.value.trim() && review.rename(id, name.value.trim())) });
  const others = [...reading.speakers.values()].filter((each) => each.id !== id);
  const select = html(
    "select",
    {},
    html("option", { value: "" }, "…"),
    ...others.map((each) => html("option", { value: each.id }, each.name)),
  );
  // A button, as the arrow keys would join it with whoever is next.
  const join = html("button", { onclick: () => select.value && review.merge(id, select.value) }, "Join");
  return html(
    "div",
    { class: "verdict speaker-editing" },
    html("label", {}, "Name ", name),
    html("label", {}, "Is the same as ", select),
    join,
    reading.statementsOf(id).length > 1 && division(reading, id, review),
  );
}

/** @param {Reading} reading @param {string} id @param {Review} review @returns {HTMLElement} Ticks for the statements of somebody else. */
function division(reading, id, review) {
  const ticks = reading.statementsOf(id).map((one) => ({ one, tick: html("input", { type: "checkbox" }) }));
  const name = html("input", { type: "text", placeholder: "Name" });
  const said = html("output", { class: "quiet", "aria-live": "polite" });
  const act = () => {
    const chosen = ticks.filter(({ tick }) => tick.checked).map(({ one }) => one.id);
    if (chosen.length && name.value.trim()) review.split(id, chosen, name.value.trim());
    else said.textContent = "Tick statements and give a name first.";
  };
  return html(
    "details",
    { class: "division" },
    html("summary", {}, "Two people in one"),
    ...ticks.map(({ one, tick }) => html("label", {}, tick, ` ${reading.numberOf(one)} ${beginning(saidText(one), 40)}`)),
    html("label", {}, "The ticked ones are of ", name),
    html("button", { onclick: act }, "Divide"),
    said,
  );
}
