/** Progress of a request: elapsed and estimated time, and a button to cancel. */

import { html } from "./dom.js";
import { lendFocus } from "./focus.js";
import { counted, wordCount } from "./labels.js";

// A beginning for the estimate; after the first answer the service's own speed is known.
let wordsPerSecond = 500;

/**
 * Shows progress until it is told to stop. The bar is an estimate, and stands still just before its end.
 * @param {HTMLElement} place
 * @param {string} text
 * @param {() => void} cancel
 * @returns {(answered: boolean) => void} To be called at the end.
 */
export function showProgress(place, text, cancel) {
  const count = wordCount(text);
  const expected = 0.5 + count / wordsPerSecond;
  const began = performance.now();
  const bar = html("progress", { max: 1, value: 0, "aria-label": "Reading" });
  const said = html("span", {});
  const tell = () => {
    const seconds = (performance.now() - began) / 1000;
    bar.value = Math.min(0.97, seconds / expected);
    const left = Math.ceil(expected - seconds);
    const time = left > 0 ? `about ${left} s left` : `${Math.floor(seconds)} s so far`;
    said.textContent = `Reading ${counted(count, "word")} … ${time}`;
  };
  tell();
  const giveBack = lendFocus(place);
  place.replaceChildren(bar, said, html("button", { onclick: cancel }, "Cancel"));
  place.hidden = false;
  const timer = setInterval(tell, 250);
  return (answered) => {
    clearInterval(timer);
    giveBack();
    place.hidden = true;
    if (answered && count > 100) wordsPerSecond = (1000 * count) / (performance.now() - began);
  };
}
