/** Selects the attributions to show. The record is not changed. */

import { isSure } from "./reading.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */

/**
 * The state of the page that its address keeps: never the text. An empty list is no filter.
 * @typedef {object} View
 * @property {"article" | "table"} show
 * @property {string[]} speakers
 * @property {string[]} modes
 * @property {string[]} acts
 * @property {string[]} types
 * @property {number} confidence The least confidence, from 0 to 1.
 * @property {boolean} sure True if only what the record is sure of is shown; else the rest is shown faintly.
 * @property {string} open The id of the attribution that is open; empty: none is.
 * @property {string[]} columns Of the table; none: the usual ones.
 * @property {string} sort The column by which the table is sorted.
 * @property {boolean} descending
 */

/** @type {View} */
export const EVERYTHING = {
  show: "article",
  speakers: [],
  modes: [],
  acts: [],
  types: [],
  confidence: 0,
  sure: false,
  open: "",
  columns: [],
  sort: "place",
  descending: false,
};

/** @param {View} view @returns {View} The same view without a filter. */
export function unfiltered(view) {
  const { show, sort, descending, columns, open } = view;
  return { ...EVERYTHING, show, sort, descending, columns, open };
}

/** The filter value of a speaker without a type. */
export const NO_TYPE = "unknown";

/** @param {Reading} reading @param {Attribution} attribution @returns {string} */
export function typeOf(reading, attribution) {
  return reading.speakerOf(attribution)?.type ?? NO_TYPE;
}

/** @typedef {"speakers" | "modes" | "acts" | "types" | "confidence" | "sure"} Filter */

/** @type {[Filter, (reading: Reading, view: View, one: Attribution) => boolean][]} The condition of each filter. */
const FILTERS = [
  ["speakers", (_, view, one) => allows(view.speakers, one.source?.speaker_id)],
  ["modes", (_, view, one) => allows(view.modes, one.mode)],
  ["acts", (_, view, one) => allows(view.acts, one.act)],
  ["types", (reading, view, one) => allows(view.types, typeOf(reading, one))],
  ["confidence", (_, view, one) => (one.confidence ?? 1) >= view.confidence],
  ["sure", (_, view, one) => !view.sure || isSure(one)],
];

/** @param {string[]} chosen @param {string | null | undefined} value @returns {boolean} */
function allows(chosen, value) {
  return chosen.length === 0 || chosen.includes(value ?? "");
}

/**
 * The attributions that pass the filters, in the order of the text.
 * @param {Reading} reading
 * @param {View} view
 * @param {Filter} [except] A filter that does not count.
 * @returns {Attribution[]}
 */
export function shown(reading, view, except) {
  const counting = FILTERS.filter(([name]) => name !== except);
  return reading.attributions.filter((one) => counting.every(([, passes]) => passes(reading, view, one)));
}

/** @param {View} view @returns {boolean} True if any filter is set. */
export function isFiltered(view) {
  const lists = [view.speakers, view.modes, view.acts, view.types];
  return lists.some((chosen) => chosen.length) || Boolean(view.confidence || view.sure);
}
