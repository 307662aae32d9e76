/** What went wrong, in words that a person can act on. */

import { html } from "./dom.js";
import { Refusal, setKey } from "./service.js";

/** @import { Problem } from "./records.js" */

/** What to do about a problem, by the last part of its type; what is not here says so in its own detail. */
const REMEDIES = {
  "text-too-long": "Paste it in parts, cut between paragraphs.",
  "body-too-large": "Paste it in parts, cut between paragraphs.",
  overloaded: "The service is well, but busy. Your text is still here.",
  "not-ready": "The models are still being loaded. Your text is still here.",
  "rate-exceeded": "Your key has used up its share for now. Your text is still here.",
  "internal-error": "It is not your doing. Tell whoever runs the service the request's id below.",
  unauthorized: "This service asks for a key. Whoever runs it can give you one.",
  "unsupported-media-type": "Plain text, HTML and Word documents (.docx) are read.",
};

/**
 * @typedef {object} Trouble
 * @property {string} title
 * @property {string} detail
 * @property {string} [remedy]
 * @property {number | null} [wait] Seconds after which to try again by itself; null: not by itself.
 * @property {boolean} [asksForKey]
 */

/** @param {unknown} error @returns {Trouble} */
export function troubleOf(error) {
  if (!(error instanceof Refusal)) {
    return { title: "The page failed", detail: error instanceof Error ? error.message : String(error) };
  }
  const { problem, wait } = error;
  if (!problem) {
    return {
      title: error.message,
      detail: "Check that it is running and that you are connected, then try again. Your text is still here.",
    };
  }
  const slug = problem.type?.split("/").at(-1) ?? "";
  const remedy = Object.entries(REMEDIES).find(([name]) => name === slug)?.[1];
  return {
    title: problem.title ?? error.message,
    detail: detailOf(problem),
    remedy,
    wait,
    asksForKey: problem.status === 401,
  };
}

/** @param {Problem} problem */
function detailOf(problem) {
  const id = problem.status >= 500 && problem.status !== 503 && problem.instance ? ` Request: ${problem.instance}` : "";
  return `${problem.detail ?? ""}${id}`;
}

/**
 * Shows a trouble. A wait is counted down, then `retry` is called.
 * @param {HTMLElement} place An element with the role `alert`.
 * @param {Trouble} trouble
 * @param {() => void} retry
 * @returns {() => void} Takes it away again.
 */
export function showTrouble(place, trouble, retry) {
  const buttons = html("p", { class: "buttons" }, html("button", { type: "button", onclick: again }, "Try again"));
  const { remedy, detail } = trouble;
  const parts = [html("h2", {}, trouble.title), remedy ? html("p", {}, remedy) : null];
  parts.push(html("p", { class: remedy ? "quiet" : "" }, remedy ? `The service says: ${detail}` : detail));
  place.replaceChildren(...parts.filter((part) => part !== null), ...(trouble.asksForKey ? [keyField()] : []), buttons);
  place.hidden = false;
  const stop = trouble.wait ? countdown(buttons, trouble.wait, again) : () => {};

  function again() {
    clear();
    retry();
  }
  function clear() {
    stop();
    place.hidden = true;
    place.replaceChildren();
  }
  return clear;
}

/** @param {HTMLElement} place @param {number} seconds @param {() => void} then @returns {() => void} Stops it. */
function countdown(place, seconds, then) {
  let left = seconds;
  const said = html("span", { class: "quiet", "aria-live": "off" });
  const tell = () => (said.textContent = `Trying again by itself in ${left} s.`);
  const timer = setInterval(() => {
    left -= 1;
    tell();
    if (left <= 0) then();
  }, 1000);
  const stop = () => clearInterval(timer);
  const wait = html(
    "button",
    { type: "button", class: "plain link", onclick: () => (stop(), said.remove(), wait.remove()) },
    "Do not",
  );
  tell();
  place.append(said, wait);
  return stop;
}

function keyField() {
  const field = html("input", { type: "password", autocomplete: "off", oninput: () => setKey(field.value.trim()) });
  return html("p", {}, html("label", {}, "Key ", field), " It is kept as long as this page is open.");
}
