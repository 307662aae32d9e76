/** Copies to the clipboard and saves files. */

import { html } from "./dom.js";

/** @param {string} text @param {string} name @returns {Promise<string>} A message that it was copied or saved. */
export async function copy(text, name) {
  try {
    await navigator.clipboard.writeText(text);
    return `${name} copied.`;
  } catch {
    return copiedBySelection(text) ? `${name} copied.` : "The browser did not allow copying.";
  }
}

/** The old way, for pages that are served without TLS from another machine: there is no clipboard API there. */
function copiedBySelection(/** @type {string} */ text) {
  const field = html("textarea", { class: "unseen", "aria-hidden": "true" });
  field.value = text;
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

/** @param {string} name @param {string} type @param {string} text */
export function save(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = html("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
