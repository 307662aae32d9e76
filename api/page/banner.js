/** A notice over the article where the record is empty or may be wrong as a whole. */

import { html } from "./dom.js";

/** @import { Reading } from "./reading.js" */

const ADDRESS = /^(?:https?:|www\.|[\w-]+(?:\.[\w-]+)+\/)/i;
/** Words of a text that are looked at: nobody pastes more addresses at once. */
const MAX_ADDRESSES = 100;

/** @param {string} text @returns {boolean} True for web addresses alone, which hold no text to read. */
export function isAddress(text) {
  const words = text.slice(0, 100_000).split(/\s+/, MAX_ADDRESSES).filter(Boolean);
  return words.length > 0 && words.every((word) => ADDRESS.test(word));
}

/** @param {Reading} reading @returns {HTMLElement | null} Null where there is nothing to say. */
export function banner(reading) {
  const said = sentences(reading);
  return said.length ? html("div", { class: "banner", role: "note" }, ...said.map((one) => html("p", {}, one))) : null;
}

/** @param {Reading} reading @returns {string | undefined} The warning that the text is in another language. */
export function otherLanguage({ extraction }) {
  return extraction.warnings.find((one) => one.code === "language_not_english")?.message;
}

/** @param {Reading} reading @returns {string[]} */
function sentences(reading) {
  const { attributions } = reading;
  const language = otherLanguage(reading);
  const empty = attributions.length === 0;
  if (language) return [`${language} What is found here is not to be relied on.`];
  if (!empty) return [];
  return [
    "No statement was found in this text.",
    "onrecord finds what people and bodies are reported to have said, asked or thought, in English. A text without such reports gives nothing.",
  ];
}
