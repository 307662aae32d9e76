/** The page that checks quotations: takes a draft and sources, and shows the report. */

import { isAddress } from "./banner.js";
import { sample } from "./check_sample.js";
import { byId, closeOutside, html } from "./dom.js";
import { save } from "./clipboard.js";
import { readText } from "./files.js";
import { counted, wordCount } from "./labels.js";
import { Advice, showTrouble, troubleOf } from "./problems.js";
import { showProgress } from "./progress.js";
import { draftText, quotations, still, summary } from "./report.js";
import { standalone } from "./standalone.js";
import { verify, verifyAs } from "./verifying.js";

/** @import { RecordSource, VerificationReport, VerificationRequest } from "./records.js" */

/** @type {RecordSource[]} */
let sources = [];
/** @type {Map<string, string>} By a source's id, what its file lacks or how it was read. */
const notices = new Map();
/** @type {{ request: VerificationRequest, report: VerificationReport } | null} */
let shown = null;
/** @type {Set<string>} The quotations that a person has checked. */
const seen = new Set();
/** @type {AbortController | null} */
let running = null;
let clearTrouble = () => {};

const draft = byId("draft", HTMLTextAreaElement);
const source = byId("source", HTMLTextAreaElement);
const speaker = byId("speaker", HTMLInputElement);

async function check() {
  clearTrouble();
  if (isAddress(source.value)) return ask(source, "The record is an address. Open the page in your browser and paste its text.");
  if (source.value.trim()) addPasted();
  if (!draft.value.trim()) return ask(draft, "There is no draft yet: paste or open one.");
  if (isAddress(draft.value)) return ask(draft, "The draft is an address. Open the page in your browser and paste its text.");
  if (!sources.length) return ask(source, "There is nothing yet to check it against: paste or open what was said.");
  ask(draft, "");
  running?.abort();
  const mine = (running = new AbortController());
  const request = { text: draft.value, sources, indirect: byId("indirect", HTMLInputElement).checked };
  const done = showProgress(byId("progress", HTMLElement), draft.value, () => mine.abort());
  try {
    show(request, await verify(/** @type {VerificationRequest} */ (request), mine.signal));
    done(true);
  } catch (error) {
    done(false);
    if (!mine.signal.aborted) tell(error, check);
  }
}

/** @param {HTMLTextAreaElement} field @param {string} note Says what is missing, and goes there. */
function ask(field, note) {
  byId("draft-note", HTMLElement).textContent = note;
  if (note) field.focus();
}

function trySample() {
  draft.value = sample.draft;
  sources = [];
  source.value = sample.source;
  speaker.value = "";
  check();
}

/** @param {unknown} error @param {() => void} retry */
function tell(error, retry) {
  clearTrouble();
  clearTrouble = showTrouble(byId("problem", HTMLElement), troubleOf(error), retry);
}

/** @param {any} request @param {VerificationReport} report */
function show(request, report) {
  shown = { request, report };
  seen.clear();
  byId("entry", HTMLElement).hidden = true;
  byId("report", HTMLElement).hidden = false;
  byId("list", HTMLOListElement).replaceChildren(...quotations(report, seen, tellSeen));
  byId("draft-text", HTMLElement).replaceChildren(...draftText(report.text ?? request.text, report, open));
  tellSeen();
  const title = byId("report-title", HTMLElement);
  title.textContent = summary(report);
  title.focus({ preventScroll: true });
}

function tellSeen() {
  byId("seen-count", HTMLElement).textContent = `${seen.size} of ${shown?.report.verifications.length ?? 0} checked by a person`;
}

/** @param {string} id Goes to a quotation in the list, which is shown again if it was hidden. */
function open(id) {
  const item = document.getElementById(id);
  const only = byId("only-open", HTMLInputElement);
  if (item && only.checked && !item.checkVisibility()) only.click();
  item?.focus();
  item?.scrollIntoView({ block: "nearest" });
}

function addPasted() {
  add({ id: `pasted ${sources.length + 1}`, text: source.value, speaker: speaker.value.trim() || null });
  source.value = speaker.value = "";
}

/** @param {{ id: string, text: string, speaker?: string | null }} given @param {string} [notice] */
function add(given, notice = "") {
  let id = given.id.slice(0, 240);
  for (let number = 2; sources.some((one) => one.id === id); number += 1) id = `${given.id.slice(0, 240)} (${number})`;
  sources.push(/** @type {RecordSource} */ ({ speaker: null, ...given, id }));
  notices.set(id, notice);
  list();
}

function list() {
  const items = sources.map((one) => {
    const remove = () => {
      sources = sources.filter((other) => other !== one);
      list();
      source.focus();
    };
    const length = [counted(wordCount(one.text ?? ""), "word"), notices.get(one.id)].filter(Boolean).join(" · ");
    const name = `Remove ${one.id}`;
    const who = html("input", { type: "text", maxlength: 256, value: one.speaker ?? "", placeholder: "speaker", title: "The speaker, where no label names one",
      "aria-label": `Speaker of ${one.id}`, oninput: () => (one.speaker = who.value.trim() || null) });
    return html("li", {}, html("span", {}, `${one.id}: ${length}`), who,
      html("button", { class: "plain link", "aria-label": name, onclick: remove }, "Remove"));
  });
  byId("sources", HTMLUListElement).replaceChildren(...items);
}

/**
 * Takes files that are opened with a field, or dropped on the part of the page around it.
 * @param {string} id
 * @param {(file: File, text: string, notice: string) => void} take
 */
function takeFiles(id, take) {
  const input = byId(id, HTMLInputElement);
  const read = async (/** @type {File[]} */ files) => {
    clearTrouble();
    if (files.length > 1 && !input.multiple) return tell(new Advice("One draft at a time", "Several files were dropped on the draft."), () => {});
    for (const file of files) {
      try {
        const { text, notice } = await readText(file);
        if (isAddress(text)) throw new Advice("The file has no text", `${file.name} has addresses only, and no page is fetched.`);
        take(file, text, notice);
      } catch (error) {
        tell(error, () => {});
      }
    }
  };
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    read(files);
  });
  const part = input.closest(".entry-part");
  part?.addEventListener("drop", (event) => {
    const files = [...((event instanceof DragEvent && event.dataTransfer?.files) || [])];
    if (files.length) event.preventDefault();
    if (files.length) read(files);
  });
}

/** A file that is dropped elsewhere would replace the page. */
function refuseOtherDrops() {
  const hasFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
  document.addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
  document.addEventListener("drop", (event) => {
    if (!hasFiles(event) || event.defaultPrevented) return;
    event.preventDefault();
    tell(new Advice("The file was not taken", "Drop a draft on the draft, and sources on the record."), () => {});
  });
}

function offerFormats() {
  /** @type {[string, string, string, "csv" | "annotations" | "page" | null][]} */
  const formats = [
    ["Page to read or print", "html", "text/html;charset=utf-8", "page"],
    ["JSON", "json", "application/json", null],
    ["CSV", "csv", "text/csv;charset=utf-8", "csv"],
    ["W3C annotations", "jsonld", "application/ld+json", "annotations"],
  ];
  const items = formats.map(([name, suffix, type, wire]) => {
    const act = async () => {
      byId("exports", HTMLDetailsElement).open = false;
      if (!shown) return;
      try {
        const text =
          wire === "page"
            ? standalone("Quotations checked", still(summary(shown.report), [byId("list", HTMLElement), byId("draft-text", HTMLElement)], sources))
            : wire
              ? await verifyAs(wire, shown.request)
              : JSON.stringify(shown.report, null, 2);
        save(`verification.${suffix}`, type, text);
      } catch (error) {
        tell(error, act);
      }
    };
    return html("button", { onclick: act }, name);
  });
  byId("formats", HTMLElement).append(...items);
  closeOutside(byId("exports", HTMLDetailsElement));
}

function compose() {
  byId("report", HTMLElement).hidden = true;
  byId("entry", HTMLElement).hidden = false;
  draft.focus();
}

/** @param {KeyboardEvent} event Goes through the list. */
function step(event) {
  if (byId("report", HTMLElement).hidden || event.ctrlKey || event.metaKey || event.altKey) return;
  const by = { j: 1, k: -1 }[event.key];
  if (!by || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
  const items = [...byId("list", HTMLOListElement).children].filter((one) => one.checkVisibility());
  const at = items.findIndex((one) => one === document.activeElement);
  const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
  if (next instanceof HTMLElement) next.focus();
}

/** @param {KeyboardEvent} event Ticks the quotation that has the focus. */
function tick({ key, target, ctrlKey, metaKey, altKey }) {
  if (key !== "x" || ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return;
  const box = target.matches(".quotation") && target.querySelector(".tick input");
  if (box instanceof HTMLInputElement) box.click();
}

byId("check-form", HTMLFormElement).addEventListener("submit", (event) => {
  event.preventDefault();
  check();
});
byId("check-form", HTMLFormElement).addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    check();
  }
});
byId("add", HTMLButtonElement).addEventListener("click", () => (source.value.trim() ? addPasted() : source.focus()));
byId("sample", HTMLButtonElement).addEventListener("click", trySample);
byId("again", HTMLButtonElement).addEventListener("click", compose);
byId("print", HTMLButtonElement).addEventListener("click", () => print());
document.addEventListener("keydown", step);
document.addEventListener("keydown", tick);
byId("only-open", HTMLInputElement).addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement) byId("list", HTMLElement).classList.toggle("open-only", target.checked);
});
takeFiles("draft-file", (_, text, notice) => {
  draft.value = text;
  byId("draft-note", HTMLElement).textContent = notice;
  draft.focus();
});
takeFiles("source-files", (file, text, notice) => add({ id: file.name, text }, notice));
refuseOtherDrops();
// The texts and the ticks are nowhere but on this page.
addEventListener("beforeunload", (event) => {
  if (draft.value.trim() || source.value.trim() || sources.length) event.preventDefault();
});
offerFormats();
