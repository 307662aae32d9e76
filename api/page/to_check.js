/** The statements that an editor has to look at, with the reason. */

import { html } from "./dom.js";
import { percent } from "./labels.js";
import { isThought, SURE } from "./reading.js";
import { statementLink } from "./speakers.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */
/** @import { Actions } from "./speakers.js" */

/** From here on a claim is worth a check: on ClaimBuster, three of four such sentences are. */
const CHECKABLE = 0.7;

/** A list of so many entries is open at first. */
const SHORT = 3;

/** @type {[string, (reading: Reading, one: Attribution) => boolean][]} */
const KINDS = [
  ["Could be several", (_, one) => one.resolution.status === "ambiguous"],
  ["Not resolved", (_, one) => one.resolution.status === "unresolved"],
  ["No source in the text", (_, one) => one.resolution.status === "none"],
  ["Unsure", (_, one) => (one.confidence ?? 1) < SURE && !isThought(one)],
  ["Anonymous", (reading, one) => reading.speakerOf(one)?.anonymous === true],
  ["Claims to check", (_, one) => (one.claim?.checkable ?? 0) >= CHECKABLE],
];

/**
 * @param {Reading} reading
 * @param {Attribution[]} passing
 * @param {Actions} actions
 * @returns {HTMLElement[]} A heading and a list for each kind that occurs; what was reviewed is done.
 */
export function toCheck(reading, passing, actions) {
  const open = passing.filter((one) => !one.review);
  return KINDS.flatMap(([title, belongs]) => {
    const found = open.filter((one) => belongs(reading, one));
    if (found.length === 0) return [];
    const items = found.map((one) => html("li", {}, ...entry(reading, one, actions)));
    const list = html("ul", { class: "unresolved" }, ...items);
    return [html("details", { class: "to-check", open: found.length <= SHORT }, html("summary", {}, `${title} (${found.length})`), list)];
  });
}

/** @param {Reading} reading @param {Attribution} one @param {Actions} actions */
function entry(reading, one, actions) {
  const link = statementLink(reading, one, actions);
  if (one.source) link.append(html("span", { class: "source-words" }, one.source.text));
  const maybe = candidates(reading, one);
  return [link, maybe && html("span", { class: "candidates" }, maybe)];
}

/** @param {Reading} reading @param {Attribution} one @returns {string} The candidates by name, best first. */
export function candidates(reading, one) {
  const named = one.resolution.candidates.map(({ speaker_id, score }) => {
    const name = reading.speakers.get(speaker_id)?.name ?? speaker_id;
    return score === null || score === undefined ? name : `${name} (${percent(score)})`;
  });
  return named.length ? `perhaps ${named.join(" or ")}` : "";
}
