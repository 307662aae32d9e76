/** The filters, and the columns of the table. Each choice shows how many attributions it would give. */

import { chips, menu, refreshChoice } from "./choices.js";
import { html } from "./dom.js";
import { isFiltered, shown, typeOf, unfiltered } from "./filters.js";
import { counted, words } from "./labels.js";
import { isSure } from "./reading.js";
import { COLUMNS, FIXED, columnsOf } from "./table.js";

/** @import { Filter, View } from "./filters.js" */
/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */

/** @typedef {"modes" | "acts" | "types"} Facet */

/** @type {[Facet, (reading: Reading, one: Attribution) => string | null | undefined][]} The values that each filter compares. */
const FACETS = [["modes", (_, one) => one.mode], ["acts", (_, one) => one.act], ["types", typeOf]];
const MODES = ["direct", "mixed", "indirect"];

/**
 * @param {Reading} reading
 * @param {View} view
 * @param {(change: Partial<View>) => void} change
 * @returns {HTMLElement}
 */
export function filterBar(reading, view, change) {
  const [modes, acts, types] = FACETS.map(([name, valueOf]) => {
    const found = tally(reading, reading.attributions, valueOf);
    const values = name === "modes" ? new Set([...MODES, ...found.keys()]) : found.keys();
    const options = new Map([...values].map((value) => [value, words(value)]));
    return { name, options, chosen: view[name], set: (/** @type {string[]} */ chosen) => change({ [name]: chosen }) };
  });
  return html(
    "form",
    { class: "filters", role: "search", "aria-label": "What is shown", onsubmit: (event) => event.preventDefault() },
    html("fieldset", {}, html("legend", {}, "Mode"), ...chips(modes)),
    menu("Act", acts),
    menu("Speaker is", types),
    confidence(view, change),
    sure(view, change),
    columnMenu(reading, view, change),
    html("output", { class: "shown-count", "aria-live": "polite" }),
    html("button", { class: "reset", onclick: () => change(unfiltered(view)) }, "Show all"),
  );
}

/** @param {Reading} reading @param {View} view @param {(change: Partial<View>) => void} change */
function columnMenu(reading, view, change) {
  const offered = Object.entries(COLUMNS).filter(([key]) => key !== FIXED);
  const options = new Map(offered.map(([key, { name }]) => [key, name]));
  return menu("Columns", { name: "columns", options, chosen: columnsOf(reading, view), set: (columns) => change({ columns }) });
}

/** @param {HTMLElement} bar @param {Reading} reading @param {View} view @param {number} count The number of attributions shown. */
export function refreshFilterBar(bar, reading, view, count) {
  const all = reading.attributions.length;
  const output = bar.querySelector("output.shown-count");
  if (output) output.textContent = count === all ? "" : `${count} of ${counted(all, "statement")}`;
  const reset = bar.querySelector("button.reset");
  if (reset instanceof HTMLButtonElement) reset.hidden = !isFiltered(view);
  for (const [name, valueOf] of FACETS) {
    refreshChoice(bar, name, view[name], tally(reading, shown(reading, view, name), valueOf));
  }
  refreshChoice(bar, "columns", columnsOf(reading, view));
  const tick = bar.querySelector('input[name="sure"]');
  if (tick instanceof HTMLInputElement) tick.checked = view.sure;
  const tallied = tick?.parentElement?.querySelector(".tally");
  if (tallied) tallied.textContent = String(shown(reading, view, "sure").filter(isSure).length);
  const range = bar.querySelector('input[name="min_confidence"]');
  if (range instanceof HTMLInputElement) range.value = String(view.confidence);
  const said = bar.querySelector("output.confidence");
  if (said) said.textContent = view.confidence ? view.confidence.toFixed(2) : "any";
}

/**
 * @param {Reading} reading
 * @param {Attribution[]} found
 * @param {(reading: Reading, one: Attribution) => string | null | undefined} valueOf
 * @returns {Map<string, number>} Counts by value, the commonest first.
 */
function tally(reading, found, valueOf) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const one of found) {
    const value = valueOf(reading, one);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** @param {View} view @param {(change: Partial<View>) => void} change */
function sure(view, change) {
  const tick = html("input", {
    type: "checkbox",
    name: "sure",
    checked: view.sure,
    onchange: () => change({ sure: tick.checked }),
  });
  const label = html("span", {}, "Sure ones only ", html("small", { class: "tally" }));
  return html("label", { class: "chip", title: "Without what is thought, and what is to be checked" }, tick, label);
}

/** @param {View} view @param {(change: Partial<View>) => void} change */
function confidence(view, change) {
  const range = html("input", {
    type: "range",
    name: "min_confidence",
    min: 0,
    max: 1,
    step: 0.05,
    value: view.confidence,
    "aria-label": "Lowest confidence",
    oninput: () => change({ confidence: Number(range.value) }),
  });
  return html("label", { class: "slider" }, "Confidence ≥ ", range, " ", html("output", { class: "confidence" }));
}
