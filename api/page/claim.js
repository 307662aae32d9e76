/** A claim: the sentence with visible edits, its certainty, and what in it can be checked. */

import { html } from "./dom.js";
import { field, meter } from "./fields.js";
import { words } from "./labels.js";

/** @import { Claim, Content, Edit, LabelledSpan } from "./records.js" */

/** @param {Content} content @param {Claim} claim @returns {HTMLElement} */
export function claim(content, claim) {
  const checkable = claim.checkable;
  return html(
    "section",
    { class: "claim" },
    html("h3", {}, "Claim"),
    html("p", { class: "sentence" }, ...sentence(content, claim)),
    html(
      "dl",
      { class: "fields" },
      ...field("Certainty", certainty(claim)),
      ...field("Hedged by", claim.hedges.map((span) => `“${span.text}”`).join(", ")),
      ...field("Checkable", checkable === null || checkable === undefined ? "not determined" : meter(checkable)),
      ...field("Signals", labelled(claim.signals)),
      ...field("Quantities", labelled(claim.quantities)),
      ...field("Dates", labelled(claim.dates)),
      ...field("Entities", labelled(claim.entities)),
    ),
  );
}

/** @param {Claim} claim @returns {string} */
function certainty(claim) {
  const said = [words(claim.modality), claim.negated && "negated", claim.tense && `${words(claim.tense)} tense`];
  return [...said, claim.about_future && "about the future"].filter(Boolean).join(" · ");
}

/** @param {LabelledSpan[]} spans @returns {string} */
function labelled(spans) {
  return spans.map((span) => `${span.text} (${words(span.label)})`).join(", ");
}

/**
 * The claim's sentence with what was dropped struck out and what was added underlined. Where the edits do not tell the
 * sentence, it stands alone.
 * @param {Content} content
 * @param {Claim} claim
 * @returns {(Node | string)[]}
 */
function sentence(content, claim) {
  const parts = edited(content, claim.edits);
  const kept = parts.filter((part) => part.kind !== "del").map((part) => part.text);
  if (flat(kept.join("")) !== flat(claim.text)) return [claim.text];
  return parts.map(({ kind, text }) => (kind === "same" ? text : html(kind, {}, text)));
}

/** @typedef {{ kind: "same" | "ins" | "del", text: string }} Part */

/** @param {Content} content @param {Edit[]} edits @returns {Part[]} */
function edited(content, edits) {
  const end = content.spans[content.spans.length - 1].end;
  let at = content.spans[0].start;
  /** @type {Part[]} */
  const parts = [];
  for (const { span, replacement } of edits) {
    if (!span || span.start < at) continue;
    parts.push({ kind: "same", text: between(content, at, span.start) }, ...change(span.text, replacement ?? ""));
    at = span.end;
  }
  parts.push({ kind: "same", text: between(content, at, end) });
  for (const edit of edits) if (!edit.span) parts.push({ kind: "ins", text: edit.replacement ?? "" });
  return parts.filter((part) => part.text);
}

/** @param {Content} content @param {number} from @param {number} to @returns {string} The content's words within. */
function between({ spans }, from, to) {
  const inside = spans.filter((span) => span.start < to && span.end > from);
  return inside.map((span) => span.text.slice(Math.max(0, from - span.start), to - span.start)).join(" ");
}

/** @param {string} old @param {string} given @returns {Part[]} The parts of an edit; words that it leaves as they are have no mark. */
function change(old, given) {
  let before = 0;
  while (before < Math.min(old.length, given.length) && old[before] === given[before]) before += 1;
  let after = 0;
  const most = Math.min(old.length, given.length) - before;
  while (after < most && old[old.length - 1 - after] === given[given.length - 1 - after]) after += 1;
  return [
    { kind: "same", text: old.slice(0, before) },
    { kind: "del", text: old.slice(before, old.length - after) },
    { kind: "ins", text: given.slice(before, given.length - after) },
    { kind: "same", text: old.slice(old.length - after) },
  ];
}

/** @param {string} text @returns {string} Without differences of white space, which no edit tells. */
function flat(text) {
  return text
    .replace(/\s+/g, " ")
    .replace(/\s+([.,;:?!])/g, "$1")
    .trim();
}
