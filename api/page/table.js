/** The attributions as a sortable table. */

import { html, paint } from "./dom.js";
import { reviewInWords, words } from "./labels.js";
import { passageText } from "./reading.js";

/** @import { View } from "./filters.js" */
/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */

/**
 * @typedef {object} Column
 * @property {string} name
 * @property {(reading: Reading, one: Attribution) => string | number} value What is sorted by.
 * @property {(reading: Reading, one: Attribution) => string} [shown] Where that is not what is shown.
 * @property {boolean} [number]
 */

/** @param {number | null | undefined} share */
const figure = (share) => (share === null || share === undefined ? "" : share.toFixed(2));

/** @type {Record<string, Column>} By what the address calls them. */
export const COLUMNS = {
  place: {
    name: "No.",
    value: (reading, one) => reading.attributions.indexOf(one),
    shown: (reading, one) => reading.numberOf(one),
    number: true,
  },
  speaker: { name: "Speaker", value: (reading, one) => reading.nameOf(one) },
  mode: { name: "Mode", value: (_, one) => one.mode },
  kind: { name: "Kind", value: (_, one) => words(one.kind) },
  act: { name: "Act", value: (_, one) => words(one.act) },
  cue: { name: "Cue", value: (_, one) => one.cue?.text ?? "" },
  content: { name: "Content", value: (_, one) => passageText(one.content) },
  checkable: {
    name: "Checkable",
    value: (_, one) => one.claim?.checkable ?? -1,
    shown: (_, one) => figure(one.claim?.checkable),
    number: true,
  },
  confidence: {
    name: "Confidence",
    value: (_, one) => one.confidence ?? -1,
    shown: (_, one) => figure(one.confidence),
    number: true,
  },
  review: { name: "Review", value: (_, one) => [reviewInWords(one.review), one.review?.note].filter(Boolean).join(": ") },
};

/** @param {Reading} reading @returns {[string, Column][]} Without the review where nothing was reviewed. */
function columns(reading) {
  const isReviewed = reading.attributions.some((one) => one.review);
  return Object.entries(COLUMNS).filter(([key]) => key !== "review" || isReviewed);
}

/**
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @param {View} view
 * @param {{ open: (attribution: string) => void, sort: (column: string) => void }} actions
 * @returns {HTMLElement}
 */
export function table(reading, shown, view, actions) {
  const heads = columns(reading).map(([key, column]) => head(key, column, view, actions.sort));
  const rows = sorted(reading, shown, view).map((one) => row(reading, one, view, actions.open));
  return html(
    "div",
    { class: "table-frame", tabindex: 0, role: "group", "aria-label": "Statements as a table" },
    html(
      "table",
      { class: "statements-table" },
      html("thead", {}, html("tr", {}, ...heads)),
      html("tbody", {}, ...rows),
    ),
  );
}

/** @param {Reading} reading @param {Attribution[]} shown @param {View} view @returns {Attribution[]} */
export function sorted(reading, shown, view) {
  const { value } = COLUMNS[view.sort] ?? COLUMNS.place;
  const order = view.descending ? -1 : 1;
  return [...shown].sort((a, b) => order * compare(value(reading, a), value(reading, b)));
}

/** @param {string | number} a @param {string | number} b @returns {number} */
function compare(a, b) {
  return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}

/** @param {string} key @param {Column} column @returns {string} */
function classOf(key, column) {
  return `of-${key}${column.number ? " number" : ""}`;
}

/** @param {string} key @param {Column} column @param {View} view @param {(column: string) => void} sort */
function head(key, column, view, sort) {
  const active = view.sort === key;
  const order = active ? (view.descending ? "descending" : "ascending") : "none";
  const sign = active ? (view.descending ? " ↓" : " ↑") : "";
  return html(
    "th",
    { scope: "col", "aria-sort": order, class: classOf(key, column) },
    html(
      "button",
      { type: "button", class: "plain", "data-sort": key, onclick: () => sort(key) },
      column.name,
      html("span", { "aria-hidden": "true" }, sign),
    ),
  );
}

/** @param {Reading} reading @param {Attribution} one @param {View} view @param {(attribution: string) => void} open */
function row(reading, one, view, open) {
  const cells = columns(reading).map(([key, column]) => {
    const text = column.shown ? column.shown(reading, one) : String(column.value(reading, one));
    if (key !== "place") return html("td", { class: classOf(key, column) }, text);
    const button = html(
      "button",
      {
        type: "button",
        class: "plain",
        "data-note": one.id,
        "aria-label": `Statement ${text}`,
        onclick: () => open(one.id),
      },
      text,
    );
    return html("th", { scope: "row", class: classOf(key, column) }, button);
  });
  const made = html(
    "tr",
    { "data-row": one.id, "aria-current": view.open === one.id && "true", onclick: () => open(one.id) },
    ...cells,
  );
  paint(made, { "": reading.hueOf(one) });
  return made;
}
