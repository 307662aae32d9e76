/** Keeps the keyboard's place while parts of a result are drawn again. */

const NAMES = ["data-note", "data-speaker", "data-pick", "data-sort", "data-jump"];
const STOPS = "a, button, input, select, summary, textarea, [tabindex]";

/**
 * Notes what has the focus in a result.
 * @param {HTMLElement} result
 * @returns {() => void} Gives the focus back: to what has the same name, else the same place, else to the result's head.
 */
export function keepFocus(result) {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement) || !result.contains(focused)) return () => {};
  const name = NAMES.find((one) => focused.hasAttribute(one));
  const part = focused.closest("[id]:not(:focus)")?.id ?? "";
  const place = stops(part).indexOf(focused);
  return () => {
    if (focused.isConnected && !focused.matches(":disabled")) return;
    const named = name && result.querySelector(`[${name}="${CSS.escape(focused.getAttribute(name) ?? "")}"]`);
    const same = stops(part)[place];
    const found = [named, same?.matches(`${focused.tagName}:not(:disabled)`) && same, result.querySelector("h2")];
    for (const one of found) if (one instanceof HTMLElement) return one.focus({ preventScroll: true });
  };
}

/**
 * Gives the focus back when a part that is shown for a time goes while it has the focus.
 * @param {HTMLElement} place
 * @returns {() => void} To be called before it goes: the focus returns to what has it now.
 */
export function lendFocus(place) {
  const before = document.activeElement;
  return () => {
    if (place.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
  };
}

/** @param {string} part @returns {Element[]} */
function stops(part) {
  return [...(document.getElementById(part)?.querySelectorAll(STOPS) ?? [])];
}
