/**
 * The view in the page's address. It stands behind `#`, which a browser sends to nobody, and holds no word of the text.
 */

import { EVERYTHING } from "./filters.js";

/** @import { View } from "./filters.js" */

/** @param {string} hash @returns {View} The view of an address; what is missing or invalid in it has its default. */
export function fromAddress(hash) {
  const found = new URLSearchParams(hash.replace(/^#/, ""));
  const listed = (/** @type {string} */ name) => (found.get(name) ?? "").split(",").filter(Boolean);
  const confidence = Number(found.get("min_confidence"));
  return {
    show: found.get("show") === "table" ? "table" : "article",
    speakers: listed("speaker"),
    modes: listed("mode"),
    acts: listed("act"),
    types: listed("type"),
    sure: found.get("show_only") === "sure",
    confidence: confidence >= 0 && confidence <= 1 ? confidence : 0,
    open: found.get("open") ?? "",
    columns: listed("columns"),
    sort: found.get("sort") ?? EVERYTHING.sort,
    descending: found.get("order") === "descending",
  };
}

/** @param {View} view @returns {string} The part behind `#`, with what differs from the first view; else empty. */
export function toAddress(view) {
  const said = {
    show: view.show === "article" ? "" : view.show,
    speaker: view.speakers.join(","),
    mode: view.modes.join(","),
    act: view.acts.join(","),
    type: view.types.join(","),
    min_confidence: view.confidence ? String(view.confidence) : "",
    show_only: view.sure ? "sure" : "",
    columns: view.columns.join(","),
    sort: view.sort === EVERYTHING.sort ? "" : view.sort,
    order: view.descending ? "descending" : "",
    open: view.open,
  };
  const parts = Object.entries(said).filter(([, value]) => value);
  return parts.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll("%2C", ",")}`).join("&");
}
