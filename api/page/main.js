/** The page: sends a text to the service and shows its record. */

import { fromAddress, toAddress } from "./address.js";
import { composer } from "./composer.js";
import { byId, html } from "./dom.js";
import { FORMATS, saveAs } from "./exports.js";
import { counted } from "./labels.js";
import { forget, isKept, keep, kept } from "./keeping.js";
import { listenToKeys, listenToPointer } from "./listening.js";
import { showTrouble, troubleOf } from "./problems.js";
import { showProgress } from "./progress.js";
import { Reading } from "./reading.js";
import { Result } from "./result.js";
import { extract } from "./service.js";

/** @import { View } from "./filters.js" */
/** @import { Extraction } from "./records.js" */

/** @type {Result | null} */
let result = null;
let view = fromAddress(location.hash);
/** @type {AbortController | null} */
let running = null;
let clearTrouble = () => {};

const box = byId("composer", HTMLElement);
const shown = byId("result", HTMLElement);
const input = composer({ send: read, fail: (error) => tell(error, () => {}) });

/** @param {string} text Extracts a text; a request in progress is aborted. */
async function read(text) {
  clearTrouble();
  if (!text.trim()) return byId("text", HTMLTextAreaElement).focus();
  running?.abort();
  const mine = (running = new AbortController());
  const done = showProgress(byId("progress", HTMLElement), text, () => mine.abort());
  try {
    show(text, await extract(text, mine.signal));
    done(true);
  } catch (error) {
    done(false);
    if (!mine.signal.aborted) tell(error, () => read(text));
  }
}

/** @param {unknown} error @param {() => void} retry */
function tell(error, retry) {
  clearTrouble();
  clearTrouble = showTrouble(byId("problem", HTMLElement), troubleOf(error), retry);
}

/** @param {string} text @param {Extraction} extraction */
function show(text, extraction) {
  const reading = new Reading(extraction.text ?? text, extraction);
  if (result && result.reading.text !== reading.text) view = { ...view, speaker: "", open: "" };
  box.hidden = true;
  shown.hidden = false;
  result = new Result(reading, view, remember);
  byId("summary", HTMLElement).textContent =
    `${counted(extraction.attributions.length, "attribution")} by ${counted(extraction.speakers.length, "speaker")}`;
  remember(result.view);
  if (isKept()) keep(text);
  byId("result-title", HTMLElement).focus({ preventScroll: true });
}

/** @param {View} next */
function remember(next) {
  view = next;
  const hash = toAddress(next);
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
}

/** Returns to the input, to change the text or replace it. */
function compose() {
  shown.hidden = true;
  box.hidden = false;
  document.body.classList.remove("opened");
  byId("text", HTMLTextAreaElement).focus();
}

function offerExports() {
  const menu = byId("exports", HTMLDetailsElement);
  // A file that stands alone has no service to convert its record.
  const formats = FORMATS.filter((format) => !embedded() || !format.wire);
  const items = formats.map((format) => {
    const act = async () => {
      menu.open = false;
      if (!result) return;
      clearTrouble();
      try {
        await saveAs(format, result.reading, result.shown);
      } catch (error) {
        tell(error, act);
      }
    };
    return html("button", { type: "button", onclick: act }, format.name);
  });
  menu.append(html("div", { class: "menu" }, ...items));
}

function offerKeeping() {
  const tick = byId("keep", HTMLInputElement);
  tick.checked = isKept();
  tick.addEventListener("change", () => (tick.checked ? keep(input.text()) : forget()));
  input.put(kept());
}

/** The text and record in a file that `onrecord extract --html` wrote; null on the page of a service. */
function embedded() {
  const found = document.getElementById("embedded");
  return found ? JSON.parse(found.textContent ?? "") : null;
}

/** Collapses filters and speakers where there is no room beside the text. */
function fold() {
  const narrow = matchMedia("(max-width: 44rem)");
  const set = () => {
    for (const one of document.querySelectorAll("details.folding")) one.toggleAttribute("open", !narrow.matches);
  };
  narrow.addEventListener("change", set);
  set();
}

byId("another", HTMLButtonElement).addEventListener("click", compose);
for (const name of /** @type {const} */ (["article", "table"])) {
  byId(`show-${name}`, HTMLButtonElement).addEventListener("click", () => result?.change({ show: name }));
}
addEventListener("hashchange", () => result?.change(fromAddress(location.hash)));
listenToPointer(byId("reading", HTMLElement), () => result);
listenToKeys(shown, () => result, compose);
offerExports();
fold();
const brought = embedded();
if (brought) {
  document.body.classList.add("standalone");
  show(brought.text, brought.extraction);
} else {
  offerKeeping();
}
