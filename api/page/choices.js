/** Choices of which several can be ticked: chips, or a menu. */

import { closeOutside, html } from "./dom.js";

/**
 * @typedef {object} Choice
 * @property {string} name
 * @property {Map<string, string>} options Labels by value.
 * @property {string[]} chosen
 * @property {(chosen: string[]) => void} set
 */

/** @param {Choice} choice @returns {HTMLElement[]} A tick for each option, with a place for its count. */
export function chips({ name, options, chosen, set }) {
  const ticked = new Set(chosen);
  return [...options].map(([value, label]) => {
    const tick = html("input", {
      type: "checkbox",
      name,
      value,
      checked: ticked.has(value),
      onchange: () => set(tickedIn(tick.closest("form") ?? tick.ownerDocument, name)),
    });
    return html("label", { class: "chip" }, tick, html("span", {}, `${label} `, html("small", { class: "tally" })));
  });
}

/** @param {ParentNode} form @param {string} name @returns {string[]} The values that are ticked. */
function tickedIn(form, name) {
  const ticks = form.querySelectorAll(`input[name="${name}"]:checked`);
  return [...ticks].map((one) => (one instanceof HTMLInputElement ? one.value : ""));
}

/** @param {string} label @param {Choice} choice @returns {HTMLElement} A button that opens the list of its choices. */
export function menu(label, choice) {
  const made = html(
    "details",
    { class: "choice", "data-choice": choice.name },
    html("summary", {}, html("span", {}, label), " ", html("span", { class: "chosen" })),
    html("fieldset", { class: "options" }, html("legend", { class: "unseen" }, label), ...chips(choice)),
  );
  closeOutside(made);
  return made;
}

/**
 * Shows what is chosen, and how many attributions each choice would give.
 * @param {Element} place
 * @param {string} name
 * @param {string[]} chosen
 * @param {Map<string, number>} [counts]
 */
export function refreshChoice(place, name, chosen, counts) {
  const ticks = /** @type {NodeListOf<HTMLInputElement>} */ (place.querySelectorAll(`input[name="${name}"]`));
  for (const tick of ticks) {
    tick.checked = chosen.includes(tick.value);
    const tally = tick.parentElement?.querySelector(".tally");
    if (tally && counts) tally.textContent = String(counts.get(tick.value) ?? 0);
  }
  const said = place.querySelector(`[data-choice="${name}"] .chosen`);
  if (said) said.textContent = inShort(ticks);
}

/** @param {NodeListOf<HTMLInputElement>} ticks @returns {string} */
function inShort(ticks) {
  const on = [...ticks].filter((tick) => tick.checked);
  if (on.length === 0 || on.length === ticks.length) return "all";
  return on.length === 1 ? on[0].value.replaceAll("_", " ") : `${on.length} of ${ticks.length}`;
}
