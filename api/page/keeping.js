/** Stores the text and a corrected record in the browser, only while the user wants it. */

/** @import { Extraction } from "./records.js" */

const TEXT = "onrecord.text";
const RECORD = "onrecord.record";

/** @returns {boolean} Whether it was asked for. */
export function isKept() {
  return stored(TEXT) !== null;
}

/** @returns {{ text: string, extraction: Extraction | null }} */
export function kept() {
  const record = stored(RECORD);
  return { text: stored(TEXT) ?? "", extraction: record ? JSON.parse(record) : null };
}

/** @param {string} text @param {Extraction | null} extraction A record that a person has corrected; null: none. */
export function keep(text, extraction) {
  try {
    localStorage.setItem(TEXT, text);
    if (extraction) localStorage.setItem(RECORD, JSON.stringify(extraction));
    else localStorage.removeItem(RECORD);
  } catch {
    // A browser may refuse storage: then nothing is kept, which is what happens unasked.
  }
}

export function forget() {
  localStorage.removeItem(TEXT);
  localStorage.removeItem(RECORD);
}

/** @param {string} name */
function stored(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
