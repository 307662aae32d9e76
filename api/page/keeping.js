/** Stores the text in the browser, only while the user wants it. */

const NAME = "onrecord.text";

/** @returns {boolean} Whether it was asked for. */
export function isKept() {
  return stored() !== null;
}

/** @returns {string} */
export function kept() {
  return stored() ?? "";
}

/** @param {string} text */
export function keep(text) {
  try {
    localStorage.setItem(NAME, text);
  } catch {
    // A browser may refuse storage: then nothing is kept, which is what happens unasked.
  }
}

export function forget() {
  localStorage.removeItem(NAME);
}

function stored() {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}
