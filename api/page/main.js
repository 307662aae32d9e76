/** The page: sends a text to the service and shows its record. */

import { fromAddress, toAddress } from "./address.js";
import { composer } from "./composer.js";
import { byId, closeOutside, html } from "./dom.js";
import { FORMATS, exportButtons, saveAs } from "./exports.js";
import { counted } from "./labels.js";
import { forget, isKept, isSafe, keep, kept } from "./keeping.js";
import { Library } from "./library.js";
import { listenToKeys, listenToPointer } from "./listening.js";
import { Advice, showTrouble, troubleOf } from "./problems.js";
import { showProgress } from "./progress.js";
import { isSure, Reading } from "./reading.js";
import { Result } from "./result.js";
import { extract } from "./service.js";

/** @import { Format } from "./exports.js" */
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
const library = new Library((article, attribution) => {
  if (article.reading) present(article.reading);
  if (attribution) result?.open(attribution);
}, tell);
const input = composer({
  send: read,
  reopen: ({ text, extraction }) => extraction && show(text, extraction),
  collect: (files) => {
    appear();
    library.add(files);
  },
  appear,
  fail: (error) => tell(error, () => {}),
});

/**
 * Extracts a text; a request in progress is aborted.
 * @param {string} text
 * @param {string} [name] Of its file.
 * @param {string | null} [title] Of its document.
 */
async function read(text, name, title) {
  clearTrouble();
  running?.abort();
  const mine = (running = new AbortController());
  const done = showProgress(byId("progress", HTMLElement), text, () => mine.abort());
  try {
    show(text, await extract(text, mine.signal, name, title));
    done(true);
  } catch (error) {
    done(false);
    if (!mine.signal.aborted) tell(error, () => read(text, name, title));
  }
}

/** @param {unknown} error @param {() => void} retry */
function tell(error, retry) {
  clearTrouble();
  clearTrouble = showTrouble(byId("problem", HTMLElement), troubleOf(error), retry);
}

/** @param {string} text @param {Extraction} extraction */
function show(text, extraction) {
  present(new Reading(extraction.text ?? text, extraction));
  if (isKept()) save(text, isReviewed(extraction) ? extraction : null);
}

/** @param {Extraction} extraction @returns {boolean} */
function isReviewed(extraction) {
  return extraction.attributions.some((one) => one.review);
}

/** @param {string} text @param {Extraction | null} extraction */
function save(text, extraction) {
  if (!keep(text, extraction)) tell(new Advice("The browser has no room for it", "The text or its review is not kept. Save the review: Export, Review, to go on later."), () => {});
}

/** @param {Reading} reading */
function present(reading) {
  // Corrections would go with the record that they are in.
  if (result?.review.canUndo && result.reading !== reading) library.hold(result.reading);
  if (result && result.reading.text !== reading.text) view = { ...view, speakers: [], open: "" };
  // Back leads to the text, and Forward to its result again.
  if (!box.hidden) history.pushState({ shown: true }, "");
  reveal();
  result = new Result(reading, view, remember, reviewed);
  byId("summary", HTMLElement).textContent = summary(reading);
  byId("imprint", HTMLElement).textContent = imprint(reading);
  remember(result.view);
  byId("result-title", HTMLElement).focus({ preventScroll: true });
}

/** @param {Reading} reading A record that a person has corrected. @param {Reading} before */
function reviewed(reading, before) {
  byId("summary", HTMLElement).textContent = summary(reading);
  library.replace(before, reading);
  if (isKept()) save(reading.text, reading.extraction);
}

function reveal() {
  box.hidden = true;
  shown.hidden = false;
}

/** @param {Reading} reading @returns {string} */
function summary({ attributions, speakers }) {
  const sure = attributions.filter(isSure).length;
  const rejected = attributions.filter((one) => one.review?.status === "rejected").length;
  const open = attributions.length - sure - rejected;
  const rest = [` · ${sure} sure`, open && `${open} thought or unsure`, rejected && `${rejected} rejected`].filter(Boolean);
  return `${counted(attributions.length, "statement")} by ${counted(speakers.size, "speaker")}${rest.length > 1 ? rest.join(", ") : ""}`;
}

/** @param {Reading} reading @returns {string} For paper: what was read, by what, and when it was printed. */
function imprint(reading) {
  const { document, id, text_sha256: hash, engine } = reading.extraction;
  const name = hash.startsWith(id) ? "" : id;
  const made = `found by onrecord ${engine.version}, ${new Date().toISOString().slice(0, 10)}`;
  return [document?.title ?? name, document?.url, made].filter(Boolean).join(" · ");
}

/** @param {View} next */
function remember(next) {
  view = next;
  const hash = toAddress(next);
  history.replaceState(history.state, "", hash ? `#${hash}` : location.pathname + location.search);
}

/** Returns to the input, to change the text or replace it. */
function compose() {
  if (history.state?.shown) history.back();
  edit();
}

/** Shows the input if a result is in its place. */
function appear() {
  if (box.hidden) compose();
}

function edit() {
  shown.hidden = true;
  box.hidden = false;
  document.body.classList.remove("opened");
  byId("text", HTMLTextAreaElement).focus();
}

function offerExports() {
  const menu = byId("exports", HTMLDetailsElement);
  // A file that stands alone has no service to convert its record.
  const formats = FORMATS.filter((format) => !embedded() || !format.wire);
  const write = async (/** @type {Format} */ format) => {
    menu.open = false;
    clearTrouble();
    if (result) await saveAs(format, result.reading, result.shown, result.view);
  };
  menu.append(html("div", { class: "menu" }, ...exportButtons(formats, write, tell)));
  closeOutside(menu);
}

function offerKeeping() {
  const tick = byId("keep", HTMLInputElement);
  tick.checked = isKept();
  tick.addEventListener("change", () => {
    if (!tick.checked) return forget();
    const { text, extraction } = result?.reading ?? {};
    save(input.text(), extraction && text === input.text() && isReviewed(extraction) ? extraction : null);
  });
  const { text, extraction } = kept();
  input.put(text);
  if (extraction) show(text, extraction);
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
  addEventListener("beforeprint", () => {
    for (const one of document.querySelectorAll("details.folding")) one.setAttribute("open", "");
  });
  addEventListener("afterprint", set);
}

byId("undo", HTMLButtonElement).addEventListener("click", () => result?.review.undo());
byId("add", HTMLButtonElement).addEventListener("click", () => {
  if (result && !result.add()) tell(new Advice("Nothing is selected", "Select in the article what was said, then add it."), () => {});
});
byId("another", HTMLButtonElement).addEventListener("click", compose);
for (const name of /** @type {const} */ (["article", "table"])) {
  byId(`show-${name}`, HTMLButtonElement).addEventListener("click", () => result?.change({ show: name }));
}
addEventListener("hashchange", () => history.state?.shown && result?.change(fromAddress(location.hash)));
addEventListener("popstate", () => (history.state?.shown && result ? reveal() : edit()));
// The text and the review are nowhere but on this page, unless they are kept; several articles never are.
addEventListener("beforeunload", (event) => {
  const text = input.text();
  const isOne = Boolean(text.trim() || result?.review.canUndo);
  const isElsewhere = isSafe() && (!text.trim() || kept().text === text);
  if (library.articles.length || (isOne && !isElsewhere)) event.preventDefault();
});
listenToPointer(byId("reading", HTMLElement), () => result);
listenToKeys(shown, () => result, compose);
offerExports();
// For what stands right below the filters, which stay in sight.
const measure = new ResizeObserver(([{ target }]) => document.documentElement.style.setProperty("--bar", `${target.clientHeight}px`));
measure.observe(byId("filtering", HTMLElement));
fold();
const brought = embedded();
if (brought) {
  document.body.classList.add("standalone");
  box.hidden = true;
  history.replaceState({ shown: true }, "");
  show(brought.text, brought.extraction);
} else {
  // A page that is loaded again begins with its text, whatever was shown before.
  history.replaceState(null, "");
  offerKeeping();
}
