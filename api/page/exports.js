/** Exports what is shown: the record itself as JSON, other formats as the service writes them. */

import { save } from "./clipboard.js";
import { html } from "./dom.js";
import { convert } from "./service.js";
import { snapshot } from "./snapshot.js";

/** @import { View } from "./filters.js" */
/** @import { Reading } from "./reading.js" */
/** @import { Attribution, Extraction } from "./records.js" */

/**
 * @typedef {object} Format
 * @property {string} name
 * @property {string} suffix
 * @property {string} type
 * @property {"annotations" | "csv" | "excel" | null} wire The service's name of the format; null: the record itself.
 * @property {boolean} [whole] True if the text is in the file, too, so that the page can open it again.
 * @property {boolean} [page] A page to read.
 * @property {boolean} [line] One line for a text, as `onrecord extract --format jsonl` writes it.
 */

/** @type {Format[]} */
export const FORMATS = [
  { name: "CSV", suffix: "csv", type: "text/csv;charset=utf-8", wire: "csv" },
  { name: "CSV for Excel", suffix: "excel.csv", type: "text/csv;charset=utf-8", wire: "excel" },
  { name: "JSON", suffix: "json", type: "application/json", wire: null },
  { name: "JSON Lines", suffix: "jsonl", type: "application/jsonl", wire: null, line: true },
  { name: "Review, to go on later", suffix: "review.json", type: "application/json", wire: null, whole: true },
  { name: "Page to read or print", suffix: "html", type: "text/html;charset=utf-8", wire: null, page: true },
  { name: "W3C annotations", suffix: "jsonld", type: "application/ld+json", wire: "annotations" },
];

/**
 * Saves the attributions shown as a file.
 * @param {Format} format
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @param {View} view
 * @throws {import("./service.js").Refusal}
 */
export async function saveAs(format, reading, shown, view) {
  const chosen = new Set(shown);
  const record = part(reading, reading.extraction.attributions.filter((one) => chosen.has(one)));
  const text = format.page ? snapshot(reading, shown, view) : await written(format, reading.text, format.whole ? reading.extraction : record);
  save(`${record.id.replace(/[^\w.-]+/g, "_")}.${format.suffix}`, format.type, text);
}

/** @type {Format[]} Formats in which several records are one file. */
export const OF_MANY = [
  ...FORMATS.filter((format) => format.line || format.wire === "csv" || format.wire === "excel"),
  { name: "Reviews, to go on later", suffix: "reviews.jsonl", type: "application/jsonl", wire: null, whole: true, line: true },
];

/**
 * Saves the records of several articles as one file: a table of all of their attributions, or a line for each.
 * @param {Format} format
 * @param {Reading[]} readings
 * @param {(done: number) => void} progress Called after each article.
 * @throws {import("./service.js").Refusal}
 */
export async function saveAll(format, readings, progress) {
  const pieces = [];
  for (const { text, extraction } of readings) {
    const piece = await written(format, text, extraction);
    // All tables have the same head, whose names have no line ends.
    pieces.push(format.line || pieces.length === 0 ? piece : piece.slice(piece.indexOf("\n") + 1));
    progress(pieces.length);
  }
  save(`onrecord.${format.suffix}`, format.type, pieces.join(""));
}

/**
 * @param {Format[]} formats
 * @param {(format: Format) => Promise<void>} write
 * @param {(error: unknown, retry: () => void) => void} fail
 * @returns {HTMLElement[]} A button for each format.
 */
export function exportButtons(formats, write, fail) {
  return formats.map((format) => {
    const act = () => write(format).catch((error) => fail(error, act));
    return html("button", { onclick: act }, format.name);
  });
}

/** @param {Format} format @param {string} text @param {Extraction} record @returns {Promise<string>} */
async function written(format, text, record) {
  if (format.wire) return await convert(format.wire, text, withoutEvidence(record));
  const saved = format.whole ? { text, extraction: record } : record;
  return format.line ? `${JSON.stringify(saved)}\n` : JSON.stringify(saved, null, 2);
}

/**
 * The record with some attributions alone, and the speakers that these name.
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @returns {Extraction}
 */
function part(reading, shown) {
  const named = new Set(
    shown.flatMap((one) => [
      one.source?.speaker_id,
      one.source?.spoken_by,
      one.source?.on_behalf_of,
      ...one.resolution.candidates.map((candidate) => candidate.speaker_id),
    ]),
  );
  for (const id of [...named]) for (const member of reading.speakers.get(id ?? "")?.members ?? []) named.add(member);
  const speakers = reading.extraction.speakers.filter((speaker) => named.has(speaker.id));
  return { ...reading.extraction, attributions: shown, speakers };
}

/** @param {Extraction} record @returns {Extraction} No format has evidence, and it is most of a record. */
function withoutEvidence(record) {
  return { ...record, attributions: record.attributions.map((one) => ({ ...one, evidence: null })) };
}
