/** The filters. Each choice shows its count. */

import { html } from "./dom.js";
import { isFiltered, typeOf, unfiltered } from "./filters.js";
import { counted, words } from "./labels.js";
import { isSure } from "./reading.js";

/** @import { View } from "./filters.js" */
/** @import { Reading } from "./reading.js" */

/**
 * @param {Reading} reading
 * @param {View} view
 * @param {(change: Partial<View>) => void} change
 * @returns {HTMLElement}
 */
export function filterBar(reading, view, change) {
  return html(
    "form",
    { class: "filters", role: "search", "aria-label": "What is shown", onsubmit: (event) => event.preventDefault() },
    html("fieldset", {}, html("legend", {}, "Mode"), ...modes(reading, view, change)),
    choice("Act", "act", tally(reading.attributions.map((one) => one.act ?? "")), view.act, (act) => change({ act })),
    choice("Speaker is", "type", tally(reading.attributions.map((one) => typeOf(reading, one))), view.type, (type) =>
      change({ type }),
    ),
    confidence(view, change),
    sure(reading, view, change),
    html("output", { class: "shown-count", "aria-live": "polite" }),
    html("button", { type: "button", class: "reset", onclick: () => change(unfiltered(view)) }, "Show all"),
  );
}

/** @param {HTMLElement} bar @param {Reading} reading @param {View} view @param {number} count How many are shown. */
export function refreshFilterBar(bar, reading, view, count) {
  const all = reading.attributions.length;
  const output = bar.querySelector("output.shown-count");
  if (output) output.textContent = count === all ? "" : `${count} of ${counted(all, "attribution")}`;
  const reset = bar.querySelector("button.reset");
  if (reset instanceof HTMLButtonElement) reset.hidden = !isFiltered(view);
  for (const input of bar.querySelectorAll("input, select")) {
    if (input instanceof HTMLSelectElement) input.value = input.name === "act" ? view.act : view.type;
    else if (input instanceof HTMLInputElement && input.name === "sure") input.checked = view.sure;
    else if (input instanceof HTMLInputElement && input.type === "checkbox")
      input.checked = view.modes.includes(input.value);
    else if (input instanceof HTMLInputElement) input.value = String(view.confidence);
  }
  const said = bar.querySelector("output.confidence");
  if (said) said.textContent = view.confidence ? view.confidence.toFixed(2) : "any";
}

/** @param {string[]} values @returns {Map<string, number>} Counts by value, the commonest first. */
function tally(values) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const value of values) if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

/** @param {Reading} reading @param {View} view @param {(change: Partial<View>) => void} change */
function modes(reading, view, change) {
  const chosen = new Set(view.modes);
  const counts = tally(reading.attributions.map((one) => one.mode));
  return [...new Set(["direct", "mixed", "indirect", ...counts.keys()])].map((mode) =>
    html(
      "label",
      { class: "chip" },
      html("input", {
        type: "checkbox",
        value: mode,
        checked: chosen.has(mode),
        onchange: (event) => {
          if (event.target.checked) chosen.add(mode);
          else chosen.delete(mode);
          change({ modes: [...chosen] });
        },
      }),
      html("span", {}, `${words(mode)} `, html("small", {}, String(counts.get(mode) ?? 0))),
    ),
  );
}

/**
 * @param {string} label
 * @param {string} name
 * @param {Map<string, number>} counts
 * @param {string} value
 * @param {(value: string) => void} set
 */
function choice(label, name, counts, value, set) {
  const options = [...counts].map(([code, count]) => html("option", { value: code }, `${words(code)} (${count})`));
  const select = html(
    "select",
    { name, onchange: () => set(select.value) },
    html("option", { value: "" }, "all"),
    ...options,
  );
  select.value = value;
  return html("label", {}, label, " ", select);
}

/** @param {Reading} reading @param {View} view @param {(change: Partial<View>) => void} change */
function sure(reading, view, change) {
  const count = reading.attributions.filter(isSure).length;
  const tick = html("input", {
    type: "checkbox",
    name: "sure",
    checked: view.sure,
    onchange: () => change({ sure: tick.checked }),
  });
  const label = html("span", {}, "Sure ones only ", html("small", {}, String(count)));
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
