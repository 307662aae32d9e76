/** The attributions as a sortable table. */

import { html, paint } from "./dom.js";
import { reviewInWords, words } from "./labels.js";
import { officeOf, passageText } from "./reading.js";

/** @import { View } from "./filters.js" */
/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */

/**
 * @typedef {object} Column
 * @property {string} name
 * @property {(reading: Reading, one: Attribution) => string | number} value The value to sort by.
 * @property {(reading: Reading, one: Attribution) => string} [shown] The text shown, if it is not the value.
 * @property {boolean} [number]
 */

/** @param {string} name @param {(one: Attribution) => number | null | undefined} of @returns {Column} */
const share = (name, of) => ({ name, number: true, value: (_, one) => of(one) ?? -1, shown: (_, one) => of(one)?.toFixed(2) ?? "" });

/** @type {Record<string, Column>} By what the address calls them. */
export const COLUMNS = {
  place: {
    name: "No.",
    value: (reading, one) => reading.attributions.indexOf(one),
    shown: (reading, one) => reading.numberOf(one),
    number: true,
  },
  speaker: { name: "Speaker", value: (reading, one) => reading.nameOf(one) },
  role: { name: "Role", value: (reading, one) => officeOf(reading.speakerOf(one)) },
  source: { name: "Source", value: (_, one) => passageText(one.source) },
  mode: { name: "Mode", value: (_, one) => one.mode },
  kind: { name: "Kind", value: (_, one) => words(one.kind) },
  act: { name: "Act", value: (_, one) => words(one.act) },
  cue: { name: "Cue", value: (_, one) => one.cue?.text ?? "" },
  content: { name: "Content", value: (_, one) => passageText(one.content) },
  addressee: { name: "To", value: (_, one) => passageText(one.addressee) },
  medium: { name: "Through", value: (_, one) => passageText(one.medium) },
  time: { name: "When", value: (_, one) => passageText(one.time) },
  place_of: { name: "Where", value: (_, one) => passageText(one.place) },
  checkable: share("Checkable", (one) => one.claim?.checkable),
  confidence: share("Confidence", (one) => one.confidence),
  review: { name: "Review", value: (_, one) => [reviewInWords(one.review), one.review?.note].filter(Boolean).join(": ") },
};

/** The column that is always there. */
export const FIXED = "place";
/** Columns that are hidden by default. */
const UNUSUAL = ["source", "medium", "time", "place_of"];
/** Columns that are hidden if no attribution has a value. */
const OCCASIONAL = ["role", "addressee", "review"];

/** @param {Reading} reading @returns {string[]} The keys of those shown if nobody chooses. */
function usual(reading) {
  const filled = (/** @type {string} */ key) => reading.attributions.some((one) => COLUMNS[key].value(reading, one));
  const keys = Object.keys(COLUMNS).filter((key) => key !== FIXED && !UNUSUAL.includes(key));
  return keys.filter((key) => !OCCASIONAL.includes(key) || filled(key));
}

/** @param {Reading} reading @param {View} view @returns {string[]} The keys of the other columns that are shown. */
export function columnsOf(reading, view) {
  const chosen = view.columns.filter((key) => key in COLUMNS && key !== FIXED);
  return chosen.length ? Object.keys(COLUMNS).filter((key) => chosen.includes(key)) : usual(reading);
}

/** @param {Reading} reading @param {View} view @returns {[string, Column][]} */
function columns(reading, view) {
  return [FIXED, ...columnsOf(reading, view)].map((key) => [key, COLUMNS[key]]);
}

/**
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @param {View} view
 * @param {{ open: (attribution: string) => void, sort: (column: string) => void }} actions
 * @returns {HTMLElement}
 */
export function table(reading, shown, view, actions) {
  const heads = columns(reading, view).map(([key, column]) => head(key, column, view, actions.sort));
  const rows = sorted(reading, shown, view).map((one) => row(reading, one, view, actions.open));
  return html(
    "div",
    { class: "table-frame", tabindex: 0, role: "group", "aria-label": "Statements as a table" },
    html(
      "table",
      { class: view.columns.length ? "statements-table chosen" : "statements-table" },
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
      { class: "plain", "data-sort": key, onclick: () => sort(key) },
      column.name,
      html("span", { "aria-hidden": "true" }, sign),
    ),
  );
}

/** @param {Reading} reading @param {Attribution} one @param {View} view @param {(attribution: string) => void} open */
function row(reading, one, view, open) {
  const cells = columns(reading, view).map(([key, column]) => {
    const text = column.shown ? column.shown(reading, one) : String(column.value(reading, one));
    if (key !== "place") return html("td", { class: classOf(key, column) }, text);
    const button = html(
      "button",
      {
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
