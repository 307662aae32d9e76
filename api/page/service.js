/** Requests to the service that the page comes from. */

/** @import { DocumentText, Extraction, Problem } from "./records.js" */

/** A failed request. Without a problem, the service could not be reached. */
export class Refusal extends Error {
  /** @param {Problem | null} problem @param {number | null} wait Seconds after which to try again. */
  constructor(problem, wait = null) {
    super(problem?.title ?? "The service cannot be reached");
    this.problem = problem;
    this.wait = wait;
  }
}

/** Kept only while the page is open. */
let key = "";

/** @param {string} given The API key of further requests. */
export function setKey(given) {
  key = given;
}

/**
 * Extracts the record of a text, with evidence, and with offsets as JavaScript strings count them.
 * @param {string} text
 * @param {AbortSignal} [signal]
 * @param {string} [name] Of its file, which is the record's id.
 * @param {string | null} [title]
 * @returns {Promise<Extraction>}
 * @throws {Refusal}
 */
export async function extract(text, signal, name = "", title = null) {
  const id = short(name, MAX_ID_LENGTH) || undefined;
  const document = title ? { title: short(title, MAX_TITLE_LENGTH) } : undefined;
  return await ask("/v1/extractions", json({ text, id, document, offset_unit: "utf16", explain: true }, signal));
}

/** Of the service, in code points. */
const MAX_ID_LENGTH = 256;
const MAX_TITLE_LENGTH = 1000;

/** @param {string} text @param {number} length In code points. */
function short(text, length) {
  return [...text].slice(0, length).join("");
}

const MEDIA_TYPES = {
  htm: "text/html",
  html: "text/html",
  xhtml: "application/xhtml+xml",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  odt: "application/vnd.oasis.opendocument.text",
  rtf: "application/rtf",
  pdf: "application/pdf",
  eml: "message/rfc822",
};

/**
 * Extracts the text of a document that is not plain text.
 * @param {File} file
 * @param {AbortSignal} signal
 * @returns {Promise<DocumentText>}
 * @throws {Refusal}
 */
export async function textOf(file, signal) {
  const suffix = file.name.split(".").at(-1)?.toLowerCase();
  const known = Object.entries(MEDIA_TYPES).find(([one]) => one === suffix)?.[1];
  const type = known ?? (file.type || "application/octet-stream");
  return await ask("/v1/texts", { body: file, headers: { "Content-Type": type }, signal });
}

/**
 * A record in another format, as the service writes it.
 * @param {"annotations" | "csv" | "excel"} format
 * @param {string} text
 * @param {Extraction} extraction
 * @returns {Promise<string>}
 * @throws {Refusal}
 */
export async function convert(format, text, extraction) {
  const answer = await send(`/v1/exports/${format}`, json({ text, extraction }));
  // `text()` would drop the mark by which Excel knows the encoding.
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
}

/** @param {object} value @param {AbortSignal | null} [signal] @returns {RequestInit} A request with this as its body. */
export function json(value, signal = null) {
  return { body: JSON.stringify(value), headers: { "Content-Type": "application/json" }, signal };
}

/** @param {string} route @param {RequestInit} request @returns {Promise<any>} */
export async function ask(route, request) {
  return await (await send(route, request)).json();
}

/** @param {string} route @param {RequestInit} request @returns {Promise<Response>} */
export async function send(route, request) {
  const headers = { ...request.headers, ...(key && { Authorization: `Bearer ${key}` }) };
  let answer;
  try {
    answer = await fetch(route, { ...request, headers, method: "POST" });
  } catch (error) {
    throw request.signal?.aborted ? error : new Refusal(null);
  }
  if (answer.ok) return answer;
  const body = await answer.json().catch(() => null);
  const wait = Number.parseInt(answer.headers.get("Retry-After") ?? "", 10);
  throw new Refusal(body ?? unforeseen(answer.status), Number.isNaN(wait) ? null : wait);
}

/** @param {number} status @returns {Problem} For responses of a proxy between page and service. */
function unforeseen(status) {
  return {
    type: "about:blank",
    title: `The response has the status ${status}`,
    status,
    detail: "It is not from the service itself: a proxy may have sent it.",
    instance: "",
    limit: null,
    actual: null,
    errors: [],
    error_count: 0,
  };
}
