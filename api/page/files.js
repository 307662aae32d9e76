/** Reads files that are opened or dropped: plain text and records here, any other document by the service. */

import { isAddress } from "./banner.js";
import { Advice } from "./problems.js";
import { textOf } from "./service.js";

/** @import { Extraction } from "./records.js" */

/**
 * @typedef {object} Read
 * @property {string} text
 * @property {string} notice The parts of the text that are missing or changed; empty: none.
 * @property {string | null} [title] The document's.
 * @property {Extraction | null} extraction The record of a file that was saved from this page; else null.
 */

const PLAIN = /\.(txt|text|md|markdown|vtt|srt)$/i;
const CAPTIONS = /\.(vtt|srt)$/i;
const RECORD = /\.json$/i;
const RECORDS = /\.jsonl$/i;
const DOCUMENT_SECONDS = 60;
const UNREADABLE = "The file cannot be read here";

/** @param {File} file @returns {boolean} True for a file of several records, a line each. */
export function isOfMany(file) {
  return RECORDS.test(file.name);
}

/**
 * @param {File} file
 * @returns {Promise<Read[]>} One, or the records of a file of several.
 * @throws {Advice | import("./service.js").Refusal}
 */
export async function readAll(file) {
  if (!isOfMany(file)) return [await readFile(file)];
  const lines = (await file.text()).split("\n");
  const reads = lines.flatMap((line, at) => (line.trim() ? record(`${file.name}, line ${at + 1}`, line) : []));
  if (reads.length === 0) throw new Advice("The file has no text", `${file.name} is empty, or has only white space.`);
  return reads;
}

/**
 * @param {File} file
 * @returns {Promise<Read>}
 * @throws {Advice | import("./service.js").Refusal}
 */
export async function readFile(file) {
  if (RECORD.test(file.name)) return record(file.name, await file.text());
  if (CAPTIONS.test(file.name)) throw new Advice(UNREADABLE, `${file.name} has captions: they are sources of Check quotations.`);
  const read = await readText(file);
  if (!read.text.trim()) throw new Advice("The file has no text", `${file.name} is empty, or has only white space.`);
  if (isAddress(read.text)) throw new Advice("The file has no text", `${file.name} has addresses only, and no page is fetched.`);
  return { ...read, extraction: null };
}

/**
 * @param {File} file
 * @returns {Promise<{ text: string, notice: string, title: string | null }>}
 * @throws {import("./service.js").Refusal}
 */
export async function readText(file) {
  if (file.type !== "text/plain" && !PLAIN.test(file.name)) {
    const { text, title, warnings } = await textOf(file, AbortSignal.timeout(DOCUMENT_SECONDS * 1000));
    return { text, notice: warnings.map((one) => one.message).join(" "), title };
  }
  const { text, encoding } = decoded(new Uint8Array(await file.arrayBuffer()));
  return { text, notice: encoding === "utf-8" ? "" : `Read as ${encoding.toUpperCase()}.`, title: null };
}

/** @param {string} name Of the file, and the line. @param {string} json @returns {Read} */
function record(name, json) {
  /** @type {{ text?: unknown, extraction?: Extraction } | null} */
  let found = null;
  try {
    found = JSON.parse(json);
  } catch {
    throw new Advice(UNREADABLE, `${name} is not JSON.`);
  }
  const { text, extraction } = found ?? {};
  if (typeof text !== "string" || !Array.isArray(extraction?.attributions)) {
    throw new Advice(
      UNREADABLE,
      `${name} is not a record that this page has saved: it needs "text" and "extraction". Tables of texts are read by ` +
        "the command line: onrecord extract.",
    );
  }
  if (extraction.offset_unit !== "utf16") throw new Advice(UNREADABLE, `${name}: the offsets are not in UTF-16 units.`);
  return { text, notice: "", extraction };
}

const NUL_SHARE = 0.2;

/**
 * Text of bytes: by their byte order mark, as UTF-8 if they are, as UTF-16 if many of them are zero, else as
 * Windows-1252, in which every byte has a meaning.
 * @param {Uint8Array} bytes
 * @returns {{ text: string, encoding: string }}
 */
export function decoded(bytes) {
  const encoding = marked(bytes) ?? wide(bytes);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** @param {Uint8Array} bytes @returns {string | null} */
function marked([first, second]) {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** @param {Uint8Array} bytes @returns {string | null} UTF-16 without a mark: Latin letters have a zero in every pair. */
function wide(bytes) {
  const start = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  start.forEach((byte, place) => (zeros[place % 2] += byte === 0 ? 1 : 0));
  const [even, odd] = zeros.map((count) => count / start.length > NUL_SHARE);
  return odd && !even ? "utf-16le" : even && !odd ? "utf-16be" : null;
}
