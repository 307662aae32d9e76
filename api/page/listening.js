/** Mouse and keyboard events of a result. */

import { unfiltered } from "./filters.js";

/** @import { Result } from "./result.js" */

/** @param {HTMLElement} place @param {() => Result | null} current */
export function listenToPointer(place, current) {
  const idOf = (/** @type {EventTarget | null} */ target) => {
    const part = target instanceof Element ? target.closest("[data-note], [data-of]") : null;
    if (!(part instanceof HTMLElement)) return "";
    return part.dataset.note ?? part.dataset.of?.split(" ").at(-1) ?? "";
  };
  place.addEventListener("click", (event) => {
    // A selection is being made, to be copied or to be a part of a statement: that opens nothing.
    if (getSelection()?.toString()) return;
    const id = idOf(event.target);
    if (id) current()?.open(id);
  });
  place.addEventListener("mouseover", (event) => current()?.light(idOf(event.target)));
  place.addEventListener("mouseleave", () => current()?.light(""));
  place.addEventListener("focusin", (event) => current()?.light(idOf(event.target)));
  place.addEventListener("focusout", () => current()?.light(""));
  addEventListener("resize", () => current()?.light(""));
}

/**
 * Keys that are letters work while the focus is inside the place, so that nobody meets them unawares.
 * @param {HTMLElement} place
 * @param {() => Result | null} current
 * @param {() => void} compose
 */
export function listenToKeys(place, current, compose) {
  place.addEventListener("keydown", (event) => {
    const result = current();
    // Escape closes an explanation first.
    if (event.key === "Escape" && document.querySelector(":popover-open")) return;
    if (!result || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event)) return;
    const note =
      event.target instanceof HTMLElement && event.target.matches("[role=button]") ? event.target.dataset.note : "";
    const act = { ...actions(result, compose, note ?? ""), ...reviewing(result, note || result.view.open) }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/**
 * @param {Result} result
 * @param {() => void} compose
 * @param {string} note The statement whose number has the focus; empty: none has.
 * @returns {Record<string, () => void>} By key.
 */
function actions(result, compose, note) {
  return {
    ArrowDown: () => result.step(1),
    ArrowUp: () => result.step(-1),
    j: () => result.step(1),
    k: () => result.step(-1),
    t: () => result.change({ show: result.view.show === "table" ? "article" : "table" }),
    n: compose,
    ...(note ? { Enter: () => result.open(note), " ": () => result.open(note) } : {}),
    Escape: () => {
      if (result.view.open) result.close();
      else result.change(unfiltered(result.view));
    },
  };
}

/**
 * @param {Result} result
 * @param {string} id The statement that is open or has the focus; empty: none.
 * @returns {Record<string, () => void>} By key.
 */
function reviewing(result, id) {
  const { review } = result;
  const part = (/** @type {"source" | "cue" | "content"} */ name) => () => {
    const range = result.selected;
    if (range) review.setPart(id, name, range);
  };
  const of = {
    a: () => review.judge(id, "accepted"),
    x: () => review.judge(id, "rejected"),
    1: part("source"),
    2: part("cue"),
    3: part("content"),
  };
  return { u: () => review.undo(), U: () => review.redo(), "+": () => result.add(), ...(id ? of : {}) };
}

/** @param {KeyboardEvent} event @returns {boolean} True if the focused element uses this key. */
function takesKeys({ target, key }) {
  if (!(target instanceof HTMLElement) || key === "Escape") return false;
  if (target.matches("textarea, select, input:not([type=checkbox])")) return true;
  // Arrows scroll the page and its boxes, except over a statement's number.
  return key.startsWith("Arrow") && !target.matches("[data-note]") && !target.closest(".statement, #result-title");
}
