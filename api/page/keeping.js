/** Stores the text, a corrected record and the reviewer's name in the browser, only while the user wants it. */

/** @import { Extraction } from "./records.js" */

const TEXT = "onrecord.text";
const RECORD = "onrecord.record";
const REVIEWER = "onrecord.reviewer";

let name = stored(REVIEWER) ?? "";
/** False if the browser refused a part of what was to be kept, as for want of room. */
let isWhole = true;

/** @returns {string} The reviewer, as written into the record; empty: nobody is named. */
export function reviewer() {
  return name;
}

/** @param {string} given It holds for all texts, as long as the page is open. */
export function setReviewer(given) {
  name = given;
  if (isKept()) put(REVIEWER, name || null);
}

/** @returns {boolean} True if the person has asked for keeping. */
export function isKept() {
  return stored(TEXT) !== null;
}

/** @returns {boolean} True if all that is to be kept is kept. */
export function isSafe() {
  return isKept() && isWhole;
}

/** @returns {{ text: string, extraction: Extraction | null }} */
export function kept() {
  const record = stored(RECORD);
  return { text: stored(TEXT) ?? "", extraction: record ? JSON.parse(record) : null };
}

/**
 * @param {string} text
 * @param {Extraction | null} extraction A record that a person has corrected; null: none.
 * @returns {boolean} True if all of it is kept.
 */
export function keep(text, extraction) {
  const done = [put(TEXT, text), put(RECORD, extraction && JSON.stringify(extraction)), put(REVIEWER, name || null)];
  isWhole = done.every(Boolean);
  return isWhole;
}

export function forget() {
  for (const one of [TEXT, RECORD, REVIEWER]) put(one, null);
}

/** @param {string} name @param {string | null} value Null: it is removed. @returns {boolean} False if the browser refuses. */
function put(name, value) {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
    return true;
  } catch {
    return false;
  }
}

/** @param {string} name */
function stored(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
