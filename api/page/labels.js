/** Labels of the codes in a record. An unknown code is shown as it is. */

/** @import { Attribution } from "./records.js" */

/** @param {string | null | undefined} code @returns {string} */
export function words(code) {
  return (code ?? "").replaceAll("_", " ");
}

/** @param {number} count @param {string} one @param {string} [many] @returns {string} */
export function counted(count, one, many = `${one}s`) {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** @param {string} text @returns {number} The words of a text that is not blank. */
export function wordCount(text) {
  return text.trim().split(/\s+/).length;
}

/** @param {number | null | undefined} share @returns {string} */
export function percent(share) {
  return share === null || share === undefined ? "not known" : `${Math.round(share * 100)}%`;
}

/** @param {string} text @param {number} most @returns {string} The beginning, on one line, cut between words. */
export function beginning(text, most) {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= most) return flat;
  return `${flat.slice(0, most).replace(/\s+\S*$/, "")} …`;
}

export const MODES = {
  direct: "quoted",
  indirect: "reported",
  mixed: "reported with quoted words",
};

/** @param {string} mode @returns {string} The mode with what it means. */
export function modeInWords(mode) {
  const meaning = Object.entries(MODES).find(([code]) => code === mode)?.[1];
  return meaning ? `${mode}: ${meaning}` : words(mode);
}

/** @param {Attribution["review"]} review @returns {string} The status, by whom and when; empty: not reviewed. */
export function reviewInWords(review) {
  if (!review) return "";
  const who = [review.by && `by ${review.by}`, review.at && `at ${review.at.slice(0, 16).replace("T", " ")}`];
  return [review.status, ...who].filter(Boolean).join(" ");
}
