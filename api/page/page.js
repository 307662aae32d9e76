/** The first page: sends the text, shows the records. Everything from outside is set as text, never as HTML. */
import { samples } from "./samples.js";

const byId = (id) => document.getElementById(id);
const form = byId("form");
const text = byId("text");
const sample = byId("sample");
const send = byId("send");

/** An element with a class and children; strings become text. */
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** One part of an attribution on a line of its own. */
function part(role, words) {
  return element("p", `line ${role}`, element("span", "role", role), " ", element("span", "words", words));
}

/** One attribution, with the speaker that its source was resolved to. */
function attribution(record, speakers) {
  const speaker = speakers.get(record.source?.speaker_id);
  const item = element("li", "", part("source", record.source?.text ?? "not named in the text"));
  if (speaker && speaker.name !== record.source.text) item.append(part("speaker", speaker.name));
  item.append(part("cue", record.cue?.text ?? "none"), part("content", record.content?.text ?? "none"), part("mode", record.mode));
  if (record.parent_id) item.append(part("inside", record.parent_id));
  return item;
}

function showExtraction(extraction) {
  const speakers = new Map(extraction.speakers.map((speaker) => [speaker.id, speaker]));
  const count = extraction.attributions.length;
  const list = element("ol", "", ...extraction.attributions.map((record) => attribution(record, speakers)));
  const warnings = extraction.warnings.map((warning) => {
    const where = warning.span ? ` (at ${warning.span.start}: “${warning.span.text.slice(0, 40)}”)` : "";
    return element("li", "", warning.message + where);
  });
  byId("result").append(element("h2", "", count === 1 ? "1 attribution" : `${count} attributions`), list);
  if (warnings.length) byId("result").append(element("h2", "", "Warnings"), element("ul", "", ...warnings));
}

/** What went wrong, in words: a problem of the service, or that it could not be reached. */
function showProblem(title, detail, errors = []) {
  const lines = errors.map((error) => element("li", "", `${error.pointer || "the request"}: ${error.detail}`));
  byId("problem").append(element("h2", "", title));
  byId("problem").append(lines.length ? element("ul", "", ...lines) : element("p", "", detail));
  byId("problem").hidden = false;
}

async function extract() {
  byId("problem").replaceChildren();
  byId("result").replaceChildren();
  byId("problem").hidden = true;
  if (!text.value.trim()) {
    showProblem("There is no text", "Paste one, or choose a sample.");
    return;
  }
  send.disabled = true;
  send.textContent = "Reading …";
  try {
    const answer = await fetch("/v1/extractions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ text: text.value, offset_unit: "utf16" }),
    });
    const body = await answer.json();
    if (answer.ok) showExtraction(body);
    else showProblem(body.title, body.detail, body.errors);
  } catch {
    showProblem("The service cannot be reached", "Check that it is running, then try again.");
  } finally {
    send.disabled = false;
    send.textContent = "Extract";
  }
}

samples.forEach((one, index) => sample.append(new Option(one.title, String(index))));
sample.addEventListener("change", () => {
  if (sample.value) text.value = samples[Number(sample.value)].text;
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  extract();
});
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !send.disabled) form.requestSubmit();
});
