/** The input: a text that is pasted, dropped, or chosen from a file or the samples. */

import { byId, html } from "./dom.js";
import { counted } from "./labels.js";
import { samples } from "./samples.js";
import { textOf } from "./service.js";

const PLAIN = /\.(txt|text|md)$/i;

/**
 * @typedef {object} Receiver
 * @property {(text: string) => void} send A text to be read.
 * @property {(error: unknown) => void} fail
 */

/** @param {Receiver} receiver @returns {{ text: () => string, put: (text: string) => void }} */
export function composer(receiver) {
  const form = byId("form", HTMLFormElement);
  const text = byId("text", HTMLTextAreaElement);
  const count = byId("text-count", HTMLElement);
  const tell = () =>
    (count.textContent = text.value.trim() ? counted(text.value.trim().split(/\s+/).length, "word") : "");
  const put = (/** @type {string} */ given) => {
    text.value = given;
    tell();
  };
  const take = async (/** @type {File} */ file) => {
    try {
      const { text: found, notice } = await read(file);
      put(found);
      count.textContent = [count.textContent, notice].filter(Boolean).join(" · ");
      text.focus();
    } catch (error) {
      receiver.fail(error);
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    receiver.send(text.value);
  });
  text.addEventListener("input", tell);
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  offerSamples(put, text);
  const insert = (/** @type {string} */ dropped) => {
    text.setRangeText(dropped);
    tell();
  };
  takeFiles(form, take, insert);
  return { text: () => text.value, put };
}

/** @param {(text: string) => void} put @param {HTMLTextAreaElement} text */
function offerSamples(put, text) {
  const place = byId("samples", HTMLElement);
  for (const sample of samples) {
    const choose = () => {
      put(sample.text);
      text.focus();
      text.setSelectionRange(0, 0);
      text.scrollTop = 0;
    };
    place.append(html("button", { type: "button", onclick: choose }, sample.title));
  }
}

/** @param {HTMLFormElement} form @param {(file: File) => void} take @param {(text: string) => void} insert */
function takeFiles(form, take, insert) {
  const input = byId("file", HTMLInputElement);
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file) take(file);
    input.value = "";
  });
  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => {
      event.preventDefault();
      form.classList.add("dropping");
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) form.classList.remove("dropping");
  });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    form.classList.remove("dropping");
    const file = event.dataTransfer?.files[0];
    const dropped = event.dataTransfer?.getData("text/plain");
    if (file) take(file);
    else if (dropped) insert(dropped);
  });
}

/**
 * @param {File} file Plain text is read here, anything else by the service.
 * @returns {Promise<{ text: string, notice: string }>}
 */
async function read(file) {
  if (file.type !== "text/plain" && !PLAIN.test(file.name)) {
    const { text, warnings } = await textOf(file, AbortSignal.timeout(60_000));
    return { text, notice: warnings.map((one) => one.message).join(" ") };
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer()), notice: "" };
  } catch {
    throw new Error(`${file.name} is not a text in UTF-8. Save it as UTF-8, or paste its text.`);
  }
}
