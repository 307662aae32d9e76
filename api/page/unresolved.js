/** Attributions without a resolved speaker, with the candidates. */

import { html } from "./dom.js";
import { percent } from "./labels.js";
import { statementLink } from "./speakers.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */
/** @import { Actions } from "./speakers.js" */

const KINDS = /** @type {const} */ ([
  ["ambiguous", "Could be several"],
  ["unresolved", "Not resolved"],
  ["none", "No source in the text"],
]);

/**
 * @param {Reading} reading
 * @param {Attribution[]} passing
 * @param {Actions} actions
 * @returns {HTMLElement[]} A heading and a list for each kind that occurs.
 */
export function unresolved(reading, passing, actions) {
  return KINDS.flatMap(([status, title]) => {
    const found = passing.filter((one) => one.resolution.status === status);
    if (found.length === 0) return [];
    const items = found.map((one) => html("li", {}, ...entry(reading, one, actions)));
    return [html("h3", {}, `${title} (${found.length})`), html("ul", { class: "unresolved" }, ...items)];
  });
}

/** @param {Reading} reading @param {Attribution} one @param {Actions} actions */
function entry(reading, one, actions) {
  const link = statementLink(one, actions);
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
