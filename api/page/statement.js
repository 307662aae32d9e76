/** The open attribution: its record, its evidence, and ways to copy it. */

import { claim } from "./claim.js";
import { citation } from "./citation.js";
import { html, paint } from "./dom.js";
import { evidence } from "./evidence.js";
import { field, meter } from "./fields.js";
import { modeInWords, words } from "./labels.js";
import { officeOf, passageText } from "./reading.js";
import { candidates } from "./to_check.js";
import { verdict } from "./verdict.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution, Content } from "./records.js" */

/**
 * @typedef {object} StatementActions
 * @property {(attribution: string) => void} open
 * @property {() => void} close
 * @property {(step: 1 | -1) => void} step To the next statement or the one before.
 * @property {import("./verdict.js").Editing} editing
 */

/** @param {Reading} reading @param {Attribution} one @param {StatementActions} actions @returns {HTMLElement} */
export function statement(reading, one, actions) {
  const made = html(
    "section",
    { class: "statement", "aria-labelledby": "statement-title" },
    heading(reading, one, actions),
    one.content && html("blockquote", { class: "said" }, ...contentWords(one.content)),
    html("dl", { class: "fields" }, ...fields(reading, one, actions)),
    verdict(reading, one, actions.editing),
    one.claim && one.content && claim(one.content, one.claim),
    one.evidence && evidence(reading, one, one.evidence),
    citation(reading, one),
  );
  paint(made, { "": reading.hueOf(one) });
  return made;
}

/** @param {Reading} reading @param {Attribution} one @param {StatementActions} actions */
function heading(reading, one, actions) {
  const button = (/** @type {string} */ sign, /** @type {string} */ label, /** @type {() => void} */ act) =>
    html("button", { class: "plain", "aria-label": label, title: label, onclick: act }, sign);
  return html(
    "header",
    {},
    html(
      "h2",
      { id: "statement-title", tabindex: -1 },
      html("span", { class: "number" }, reading.numberOf(one)),
      " ",
      reading.nameOf(one),
    ),
    html(
      "span",
      { class: "steps" },
      button("↑", "Previous statement", () => actions.step(-1)),
      button("↓", "Next statement", () => actions.step(1)),
      button("×", "Close", actions.close),
    ),
  );
}

/** @param {Content} content @returns {(Node | string)[]} Its words, what is quoted set apart from what is reported. */
function contentWords({ spans, quotations }) {
  return spans.flatMap((span, place) => {
    /** @type {(Node | string)[]} */
    const parts = place ? [html("span", { class: "gap" }, " […] ")] : [];
    let at = span.start;
    for (const { start, end } of quotations.filter((one) => one.start < span.end && one.end > span.start)) {
      parts.push(span.text.slice(at - span.start, Math.max(start, at) - span.start));
      parts.push(html("q", {}, span.text.slice(Math.max(start, at) - span.start, end - span.start)));
      at = end;
    }
    parts.push(span.text.slice(at - span.start));
    return parts;
  });
}

/** @param {Reading} reading @param {Attribution} one @param {StatementActions} actions */
function fields(reading, one, actions) {
  return [
    field("Mode", modeInWords(one.mode)),
    field("Kind", one.kind ? words(one.kind) : null),
    field("Source", one.source ? passageText(one.source) : "none in the text"),
    field("Speaker", speaker(reading, one)),
    ...conveyors(reading, one),
    field("Content", one.content ? null : "none: nothing was said"),
    field("Cue", one.cue ? cue(one.cue) : "none in the text"),
    field("Said as", one.cue ? saying(one.cue) : null),
    field("Act", one.act ? words(one.act) : null),
    field("To", passageText(one.addressee)),
    field("Through", passageText(one.medium)),
    field("When", passageText(one.time)),
    field("Where", passageText(one.place)),
    field("Inside", one.parent_id ? link(reading, one.parent_id, actions) : null),
    field("Contains", links(reading, one, actions)),
    field("Confidence", one.confidence === null || one.confidence === undefined ? unmeasured(one) : meter(one.confidence)),
  ].flat();
}

/** @param {Attribution} one @returns {string} The reason that there is no confidence. */
function unmeasured({ review }) {
  return review?.status === "added" ? "none: added by a person" : "not calibrated";
}

/** @param {Reading} reading @param {Attribution} one @returns {string} */
function speaker(reading, one) {
  const found = reading.speakerOf(one);
  if (!found) return [words(one.resolution.status), candidates(reading, one)].filter(Boolean).join(": ");
  const reason = found.anonymity_reason ? `, “${found.anonymity_reason.text}”` : "";
  const naming = found.anonymous ? `anonymous${reason}` : "";
  return [found.name, officeOf(found), words(found.type), naming].filter(Boolean).join(" · ");
}

/** @param {Reading} reading @param {Attribution} one @returns {Node[]} */
function conveyors(reading, one) {
  const name = (/** @type {string | null | undefined} */ id) => (id ? (reading.speakers.get(id)?.name ?? id) : null);
  return [...field("Conveyed by", name(one.source?.spoken_by)), ...field("On behalf of", name(one.source?.on_behalf_of))];
}

/** @typedef {NonNullable<Attribution["cue"]>} Cue */

/** @param {Cue} cue @returns {string} Its words, and their dictionary form where that is another. */
function cue(cue) {
  return cue.lemma === cue.text.toLowerCase() ? cue.text : `${passageText(cue)} (${cue.lemma})`;
}

/** @param {Cue} cue @returns {string | null} Modality, stance and negation of the saying; null where not asked for. */
function saying(cue) {
  if (!cue.modality || !cue.stance) return null;
  return `${words(cue.modality)} · ${words(cue.stance)} stance · ${cue.negated ? "negated" : "not negated"}`;
}

/** @param {Reading} reading @param {string} id @param {StatementActions} actions */
function link(reading, id, actions) {
  const other = reading.byId.get(id);
  const name = other ? `${reading.numberOf(other)} ${reading.nameOf(other)}` : id;
  return html("button", { class: "plain link", onclick: () => actions.open(id) }, name);
}

/** @param {Reading} reading @param {Attribution} one @param {StatementActions} actions */
function links(reading, one, actions) {
  const inside = reading.inside(one);
  return inside.length ? html("span", {}, ...inside.map((other) => link(reading, other.id, actions))) : null;
}
