/** Error messages that tell a person what to do. */

import { html } from "./dom.js";
import { lendFocus } from "./focus.js";
import { Refusal, setKey } from "./service.js";

/** @import { Problem } from "./records.js" */

/** Remedies of problems, by the last part of the type. Other problems have theirs in the detail. */
const REMEDIES = {
  "text-too-long": "Split it between paragraphs and paste the parts.",
  "deadline-too-short": "Split it between paragraphs and paste the parts.",
  "body-too-large": "Split it between paragraphs and paste the parts.",
  overloaded: "Your text is still here.",
  "not-ready": "The models are still loading. Your text is still here.",
  "rate-exceeded": "Your rate limit is used up for now. Your text is still here.",
  "internal-error": "This is an error of the service. Report the request id below to its operator.",
  "unreadable-document": "Open it in the program that made it, then paste its text.",
  unauthorized: "This service requires an API key. Ask its operator for one.",
};
/** A sentence of the service that names a header: a person sees the time that is left instead. */
const FOR_PROGRAMS = /\s*[^.]*\bRetry-After\b[^.]*\./g;
/** Problems whose words are for programs; in a person's. */
const TROUBLES = {
  "unsupported-media-type": {
    title: "This kind of file cannot be read here",
    detail:
      "Plain text, HTML pages, Word (.docx) and OpenDocument files (.odt), PDF, RTF and e-mails (.eml) can. Save an older " +
      "Word file as .docx. Tables of texts (CSV, JSON Lines) are read by the command line: onrecord extract.",
  },
};

/** A step that a person has to take before the page can go on: no error of the page or the service. */
export class Advice extends Error {
  /** @param {string} title @param {string} detail */
  constructor(title, detail) {
    super(`${title}: ${detail}`);
    this.title = title;
    this.detail = detail;
  }
}

/**
 * @typedef {object} Trouble
 * @property {string} title
 * @property {string} detail
 * @property {string} [remedy]
 * @property {number | null} [wait] Seconds until an automatic retry; null: none.
 * @property {boolean} [asksForKey]
 * @property {boolean} [isAdvice] True where trying again changes nothing.
 */

/** @param {unknown} error @returns {Trouble} */
export function troubleOf(error) {
  if (error instanceof Advice) return { title: error.title, detail: error.detail, isAdvice: true };
  if (!(error instanceof Refusal)) {
    return { title: "The page failed", detail: error instanceof Error ? error.message : String(error) };
  }
  const { problem, wait } = error;
  if (!problem) {
    return {
      title: error.message,
      detail: "Check that it is running and that you are online, then try again. Your text is still here.",
    };
  }
  const slug = problem.type?.split("/").at(-1) ?? "";
  const trouble = Object.entries(TROUBLES).find(([name]) => name === slug)?.[1];
  if (trouble) return { ...trouble, isAdvice: true };
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
  return `${problem.detail ?? ""}${id}`.replace(FOR_PROGRAMS, "");
}

/**
 * Shows an error. If it has a wait, it counts down and calls `retry`.
 * @param {HTMLElement} place An element with the role `alert`.
 * @param {Trouble} trouble
 * @param {() => void} retry
 * @returns {() => void} Removes it.
 */
export function showTrouble(place, trouble, retry) {
  const button = trouble.isAdvice
    ? html("button", { onclick: clear }, "Close")
    : html("button", { onclick: again }, "Try again");
  const buttons = html("p", { class: "buttons" }, button);
  const { remedy, detail } = trouble;
  const parts = [html("h2", {}, trouble.title), remedy ? html("p", {}, remedy) : null];
  if (detail) parts.push(html("p", { class: remedy ? "quiet" : "" }, remedy ? `The service says: ${detail}` : detail));
  const giveBack = lendFocus(place);
  place.replaceChildren(...parts.filter((part) => part !== null), ...(trouble.asksForKey ? [keyField()] : []), buttons);
  place.hidden = false;
  const stop = trouble.wait ? countdown(buttons, trouble.wait, again) : () => {};

  function again() {
    clear();
    retry();
  }
  function clear() {
    stop();
    giveBack();
    place.hidden = true;
    place.replaceChildren();
  }
  return clear;
}

/** @param {HTMLElement} place @param {number} seconds @param {() => void} then @returns {() => void} Stops it. */
function countdown(place, seconds, then) {
  let left = seconds;
  const said = html("span", { class: "quiet", "aria-live": "off" });
  const tell = () => (said.textContent = `Retrying in ${left} s.`);
  const timer = setInterval(() => {
    left -= 1;
    tell();
    if (left <= 0) then();
  }, 1000);
  const stop = () => clearInterval(timer);
  const wait = html("button", { class: "plain link", onclick: () => (stop(), said.remove(), wait.remove()) }, "Cancel");
  tell();
  place.append(said, wait);
  return stop;
}

function keyField() {
  const field = html("input", { type: "password", autocomplete: "off", oninput: () => setKey(field.value.trim()) });
  return html("p", {}, html("label", {}, "Key ", field), " It is kept only while this page is open.");
}
