/** The shown result as a file to keep: article, speakers and statements, without script, readable without the service. */

import { article } from "./article.js";
import { html } from "./dom.js";
import { legend } from "./guide.js";
import { titleOf } from "./reading.js";
import { speakerList } from "./speakers.js";
import { standalone } from "./standalone.js";
import { table } from "./table.js";

/** @import { View } from "./filters.js" */
/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */

/**
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @param {View} view
 * @returns {string} HTML.
 */
export function snapshot(reading, shown, view) {
  const title = titleOf(reading);
  return standalone(`${title}: who said what`, page(title, reading, shown, view));
}

/** @param {string} title @param {Reading} reading @param {Attribution[]} shown @param {View} view */
function page(title, reading, shown, view) {
  const { attributions, extraction } = reading;
  const nothing = () => {};
  const actions = /** @type {any} Nothing can be done in a file without script. */ ({ open: nothing, sort: nothing, choose: nothing });
  const all = { ...view, speakers: [], open: "" };
  const count = `${shown.length} of ${attributions.length} statements`;
  const made = html(
    "main",
    { class: "snapshot" },
    html("h1", {}, title),
    html("p", { class: "quiet" }, `${count}, found by onrecord ${extraction.engine.version}. Saved on ${new Date().toISOString().slice(0, 10)}.`),
    article(reading, shown),
    html("section", { class: "guide" }, legend()),
    html("h2", {}, "Speakers"),
    speakerList(reading, all, shown, actions),
    html("h2", {}, "Statements"),
    table(reading, shown, all, actions),
  );
  still(made);
  return made;
}

/** @param {HTMLElement} made Turns numbers into links between article and table, and what else can be pressed into text. */
function still(made) {
  for (const old of made.querySelectorAll("button, [data-note]")) {
    const note = old.getAttribute("data-note");
    const [here, there] = old.matches("td *, th *") ? ["row", "note"] : ["note", "row"];
    const kept = html(note ? "a" : "span", note ? { href: `#${there}-${note}`, id: `${here}-${note}` } : {}, ...old.childNodes);
    kept.className = old.className;
    kept.style.cssText = old instanceof HTMLElement ? old.style.cssText : "";
    for (const name of ["data-number", "data-review", "aria-label"]) {
      const value = note && old.getAttribute(name);
      if (value) kept.setAttribute(name, value);
    }
    old.replaceWith(kept);
  }
  for (const one of made.querySelectorAll(".pick")) one.remove();
  for (const one of made.querySelectorAll(".on-paper")) one.className = "who";
}
