/** Rows of an attribution: a name and a value. */

import { html } from "./dom.js";
import { percent } from "./labels.js";
import { explained } from "./meanings.js";

/** @param {string} name @param {Node | string | null | undefined} value @returns {Node[]} Nothing where it is empty. */
export function field(name, value) {
  return value ? [html("dt", {}, ...explained(name)), html("dd", {}, value)] : [];
}

/** @param {number} share @returns {HTMLElement} The figure, with a bar. */
export function meter(share) {
  const filled = html("span", { class: "filled" });
  filled.style.setProperty("inline-size", percent(share));
  return html(
    "span",
    { class: "meter" },
    share.toFixed(2),
    html("span", { class: "scale", "aria-hidden": "true" }, filled),
  );
}
