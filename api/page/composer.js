/** The input: a text that is pasted, dropped, or chosen from a file or the samples. */

import { byId, html } from "./dom.js";
import { counted, wordCount } from "./labels.js";
import { isAddress } from "./banner.js";
import { isOfMany, readFile } from "./files.js";
import { samples } from "./samples.js";

/** @import { Read } from "./files.js" */

/**
 * @typedef {object} Receiver
 * @property {(text: string, name?: string, title?: string | null) => void} send A text to be read, with the name of its
 *   file, and the title that the file gives.
 * @property {(read: Read) => void} reopen A record that was saved, with its text.
 * @property {(files: File[]) => void} collect Several files, or a file of several records.
 * @property {() => void} appear Called when a text was put into the field, which may be hidden.
 * @property {(error: unknown) => void} fail
 */

/** @param {Receiver} receiver @returns {{ text: () => string, put: (text: string) => void }} */
export function composer(receiver) {
  const form = byId("form", HTMLFormElement);
  const text = byId("text", HTMLTextAreaElement);
  const count = byId("text-count", HTMLElement);
  /** @type {{ name: string, text: string, title?: string | null }} The file that was opened last, and its text as the field has it. */
  const opened = { name: "", text: "" };
  const error = byId("text-error", HTMLElement);
  const tell = () => (count.textContent = text.value.trim() ? counted(wordCount(text.value), "word") : "");
  const refuse = (/** @type {string} */ reason) => {
    error.textContent = reason;
    text.setAttribute("aria-invalid", String(Boolean(reason)));
    if (reason) text.focus();
  };
  const put = (/** @type {string} */ given) => {
    text.value = given;
    tell();
    refuse("");
  };
  const take = async (/** @type {File} */ file) => {
    try {
      const read = await readFile(file);
      if (read.extraction) return receiver.reopen(read);
      const { text: found, notice, title } = read;
      put(found);
      Object.assign(opened, { name: file.name, text: text.value, title });
      receiver.appear();
      count.textContent = [count.textContent, notice].filter(Boolean).join(" · ");
      text.focus();
    } catch (error) {
      receiver.fail(error);
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const reason = fault(text.value);
    refuse(reason);
    if (reason) return;
    if (text.value === opened.text) receiver.send(opened.text, opened.name, opened.title);
    else receiver.send(text.value);
  });
  text.addEventListener("input", () => {
    tell();
    refuse("");
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  offerSamples(put, receiver.send);
  const insert = (/** @type {string} */ dropped) => {
    text.setRangeText(dropped);
    tell();
    refuse("");
    receiver.appear();
  };
  const choose = (/** @type {File[]} */ files) => {
    refuse("");
    if (files.length > 1 || isOfMany(files[0])) receiver.collect(files);
    else take(files[0]);
  };
  takeFiles(form, choose, insert);
  return { text: () => text.value, put };
}

/** @param {(text: string) => void} put @param {(text: string) => void} send */
function offerSamples(put, send) {
  const place = byId("samples", HTMLElement);
  for (const sample of samples) {
    const choose = () => {
      put(sample.text);
      send(sample.text);
    };
    place.append(html("button", { onclick: choose }, sample.title));
  }
}

/** @param {string} text @returns {string} The reason why it cannot be sent; empty: it can. */
function fault(text) {
  if (!text.trim()) return "There is no text yet. Paste one, open a file, or try a sample.";
  return isAddress(text) ? "This is an address. Open the page in your browser and paste its text." : "";
}

/** @param {HTMLFormElement} form @param {(files: File[]) => void} take @param {(text: string) => void} insert */
function takeFiles(form, take, insert) {
  for (const id of ["file", "folder"]) {
    const input = byId(id, HTMLInputElement);
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])].filter((file) => !file.name.startsWith("."));
      if (files.length) take(files);
      input.value = "";
    });
  }
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
    const files = [...(event.dataTransfer?.files ?? [])];
    const dropped = event.dataTransfer?.getData("text/plain");
    if (files.length) take(files);
    else if (dropped) insert(dropped);
  });
}
