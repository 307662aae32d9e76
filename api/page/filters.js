/** Selects the attributions to show. The record is not changed. */

import { isSure } from "./reading.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */

/**
 * What the page shows, and so what its address keeps: never the text.
 * @typedef {object} View
 * @property {"article" | "table"} show
 * @property {string} speaker The id of the one speaker whose attributions are shown; empty: everybody's.
 * @property {string[]} modes None: every mode.
 * @property {string} act Empty: every act.
 * @property {string} type The type of the speaker; empty: every type.
 * @property {number} confidence The least confidence, from 0 to 1.
 * @property {boolean} sure Whether only what the record is sure of is shown; else the rest is shown faintly.
 * @property {string} open The id of the attribution that is open; empty: none is.
 * @property {string} sort The column by which the table is sorted.
 * @property {boolean} descending
 */

/** @type {View} */
export const EVERYTHING = {
  show: "article",
  speaker: "",
  modes: [],
  act: "",
  type: "",
  confidence: 0,
  sure: false,
  open: "",
  sort: "place",
  descending: false,
};

/** @param {View} view @returns {View} The same view without a filter. */
export function unfiltered(view) {
  return { ...EVERYTHING, show: view.show, sort: view.sort, descending: view.descending, open: view.open };
}

/** What stands for a speaker without a type and for an attribution without a speaker. */
export const NO_TYPE = "unknown";

/** @param {Reading} reading @param {Attribution} attribution @returns {string} */
export function typeOf(reading, attribution) {
  return reading.speakerOf(attribution)?.type ?? NO_TYPE;
}

/** @param {Reading} reading @param {View} view @returns {Attribution[]} Those shown, in the order of the text. */
export function shown(reading, view) {
  return reading.attributions.filter((one) => speaks(reading, view, one) && passes(reading, view, one));
}

/** @param {Reading} reading @param {View} view @param {Attribution} one @returns {boolean} */
function speaks(reading, view, one) {
  return !reading.speakers.has(view.speaker) || one.source?.speaker_id === view.speaker;
}

/**
 * Whether an attribution passes every filter but that for one speaker.
 * @param {Reading} reading
 * @param {View} view
 * @param {Attribution} one
 * @returns {boolean}
 */
export function passes(reading, view, one) {
  return (
    (one.confidence ?? 1) >= view.confidence &&
    (!view.sure || isSure(one)) &&
    (view.modes.length === 0 || view.modes.includes(one.mode)) &&
    (!view.act || one.act === view.act) &&
    (!view.type || typeOf(reading, one) === view.type)
  );
}

/** @param {View} view @returns {boolean} Whether any filter is set. */
export function isFiltered(view) {
  return Boolean(view.speaker || view.modes.length || view.act || view.type || view.confidence || view.sure);
}
