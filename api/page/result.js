/** A record on the page: article or table, speakers, the open attribution, and the current view. */

import { article } from "./article.js";
import { banner } from "./banner.js";
import { byId, html, paint } from "./dom.js";
import { shown, unfiltered } from "./filters.js";
import { filterBar, refreshFilterBar } from "./filter_bar.js";
import { keepFocus } from "./focus.js";
import { drawJoins } from "./joins.js";
import { guide } from "./guide.js";
import { Reading } from "./reading.js";
import { speakerList } from "./speakers.js";
import { statement } from "./statement.js";
import { sorted, table } from "./table.js";
import { Review } from "./review.js";
import { selectedRange } from "./selection.js";
import { toCheck } from "./to_check.js";

/** @import { View } from "./filters.js" */
/** @import { Attribution, Extraction } from "./records.js" */

export class Result {
  /**
   * @param {Reading} reading
   * @param {View} view
   * @param {(view: View) => void} changed Told of each new view.
   * @param {(reading: Reading, before: Reading) => void} reviewed Told of each corrected record.
   */
  constructor(reading, view, changed, reviewed) {
    this.reading = reading;
    this.reviewed = reviewed;
    this.review = new Review(reading.text, reading.extraction, (extraction) => this.#correct(extraction));
    this.view = within(reading, view);
    this.changed = changed;
    this.text = byId("reading", HTMLElement);
    this.side = byId("speakers", HTMLElement);
    this.panel = byId("statement", HTMLElement);
    document.body.classList.remove("opened");
    this.bar = this.#drawBar();
    this.draw();
  }

  /** @returns {HTMLElement} The filters, whose choices and counts are those of the record as it is now. */
  #drawBar() {
    const bar = filterBar(this.reading, this.view, (change) => this.change(change));
    byId("filters", HTMLElement).replaceChildren(bar);
    byId("undo", HTMLButtonElement).disabled = !this.review.canUndo;
    return bar;
  }

  /** @param {Extraction} extraction A record with a correction more, or one less. */
  #correct(extraction) {
    const before = this.reading;
    this.reading = new Reading(before.text, extraction);
    this.view = within(this.reading, this.view);
    this.reviewed(this.reading, before);
    this.changed(this.view);
    const giveBack = keepFocus(byId("result", HTMLElement));
    this.bar = this.#drawBar();
    this.draw();
    giveBack();
  }

  /** @returns {{ start: number, end: number } | null} The selection in the article. */
  get selected() {
    const drawn = this.text.querySelector("article");
    return drawn && selectedRange(drawn);
  }

  /** Adds the selected words as a statement, and opens it. */
  add() {
    const range = this.selected;
    if (range) this.open(this.review.add(range));
    return Boolean(range);
  }

  /** @returns {Attribution[]} */
  get shown() {
    return shown(this.reading, this.view);
  }

  /** @param {Partial<View>} change */
  change(change) {
    this.view = { ...this.view, ...change };
    if (!this.shown.some((one) => one.id === this.view.open)) this.view = { ...this.view, open: "" };
    this.changed(this.view);
    this.draw();
  }

  draw() {
    const giveBack = keepFocus(byId("result", HTMLElement));
    const found = this.shown;
    refreshFilterBar(this.bar, this.reading, this.view, found.length);
    const all = this.reading.attributions.length;
    byId("filtered", HTMLElement).textContent = found.length < all ? `: ${found.length} of ${all}` : "";
    this.#drawText(found);
    this.#drawSide();
    this.drawPanel();
    giveBack();
  }

  /** @param {Attribution[]} found */
  #drawText(found) {
    const actions = {
      open: (/** @type {string} */ id) => this.open(id),
      sort: (/** @type {string} */ column) => this.sort(column),
    };
    const drawn =
      this.view.show === "table" ? table(this.reading, found, this.view, actions) : article(this.reading, found);
    const notice = banner(this.reading);
    this.text.replaceChildren(...(notice ? [notice] : []), drawn);
    document.body.classList.toggle("tabular", this.view.show === "table");
    const first = this.text.querySelector("[data-note]");
    if (first instanceof HTMLElement) first.tabIndex = 0;
    for (const name of /** @type {const} */ (["article", "table"])) {
      byId(`show-${name}`, HTMLButtonElement).setAttribute("aria-pressed", String(this.view.show === name));
    }
  }

  #drawSide() {
    const passing = shown(this.reading, this.view, "speakers");
    const actions = {
      choose: (/** @type {string[]} */ speakers) => this.change({ speakers }),
      open: (/** @type {string} */ id) => this.open(id),
      review: this.review,
    };
    const checks = toCheck(this.reading, passing, actions);
    const before = new Map([...this.side.querySelectorAll(".to-check")].map((one) => [kindOf(one), one.hasAttribute("open")]));
    for (const one of checks) one.toggleAttribute("open", before.get(kindOf(one)) ?? one.hasAttribute("open"));
    this.side.replaceChildren(
      ...(checks.length ? [html("section", { class: "checks", "aria-label": "To check" }, html("h3", {}, "To check"), ...checks), html("h3", {}, "All speakers")] : []),
      speakerList(this.reading, this.view, passing, actions),
      ...warnings(this.reading),
    );
  }

  drawPanel() {
    const one = this.reading.byId.get(this.view.open);
    document.body.classList.toggle("opened", Boolean(one));
    const actions = {
      open: (/** @type {string} */ id) => this.open(id),
      close: () => this.close(),
      step: (/** @type {1 | -1} */ step) => this.step(step),
      editing: { review: this.review, selected: () => this.selected },
    };
    this.panel.replaceChildren(one ? statement(this.reading, one, actions) : guide());
    this.light(this.view.open);
  }

  /** @param {string} id The attribution whose parts stand out and are joined; empty: none. */
  light(id) {
    const one = this.reading.byId.get(id || this.view.open);
    for (const part of this.text.querySelectorAll(".lit")) part.classList.remove("lit");
    const parts = one ? `[data-of~="${CSS.escape(one.id)}"], [data-note="${CSS.escape(one.id)}"]` : "";
    if (one) {
      paint(this.text, { "-lit": this.reading.hueOf(one) });
      for (const part of this.text.querySelectorAll(parts)) part.classList.add("lit");
    }
    const drawn = this.text.querySelector("article");
    if (drawn) drawJoins(drawn, one?.id ?? "");
  }

  /** @param {string} id Opens a statement and goes to its place; one that is filtered out is shown again. */
  open(id) {
    const one = this.reading.byId.get(id);
    if (!one) return;
    const hidden = !this.shown.includes(one);
    this.view = { ...(hidden ? unfiltered(this.view) : this.view), open: id };
    this.changed(this.view);
    if (hidden || this.view.show === "table") this.draw();
    else this.drawPanel();
    this.goTo(id);
  }

  close() {
    const id = this.view.open;
    this.view = { ...this.view, open: "" };
    this.changed(this.view);
    this.drawPanel();
    if (this.view.show === "table") this.#drawText(this.shown);
    this.goTo(id);
  }

  /** @param {1 | -1} step From the statement that is open or has the focus to the next one shown. */
  step(step) {
    const order = this.view.show === "table" ? sorted(this.reading, this.shown, this.view) : this.shown;
    const focused = document.activeElement instanceof HTMLElement ? (document.activeElement.dataset.note ?? "") : "";
    const here = order.findIndex((one) => one.id === (this.view.open || focused));
    const next = order[here < 0 ? (step > 0 ? 0 : order.length - 1) : here + step];
    if (!next) return;
    if (this.view.open) this.open(next.id);
    else this.goTo(next.id);
  }

  /** @param {string} column The same one again turns its order round. */
  sort(column) {
    this.change({ sort: column, descending: this.view.sort === column && !this.view.descending });
  }

  /** @param {string} id Gives the focus to a statement's number and brings it into sight. */
  goTo(id) {
    const note = this.text.querySelector(`[data-note="${CSS.escape(id)}"]`);
    if (!(note instanceof HTMLElement)) return;
    for (const other of this.text.querySelectorAll('[data-note][tabindex="0"]'))
      if (other instanceof HTMLElement) other.tabIndex = -1;
    note.tabIndex = 0;
    note.focus({ preventScroll: true });
    const first = this.text.querySelector(`[data-of~="${CSS.escape(id)}"]`) ?? note;
    const box = first.getBoundingClientRect();
    const covered = window.matchMedia("(max-width: 70rem)").matches;
    const bar = byId("filtering", HTMLElement).getBoundingClientRect().bottom;
    if (box.top < bar + 16 || box.bottom > window.innerHeight * (covered ? 0.38 : 0.85)) {
      first.scrollIntoView({ block: covered ? "start" : "center" });
    }
  }
}

/** @param {Reading} reading @returns {HTMLElement[]} The warnings of a record. */
function warnings(reading) {
  const found = reading.extraction.warnings;
  if (found.length === 0) return [];
  const items = found.map((one) => html("li", {}, one.message, one.span ? ` “${one.span.text.slice(0, 60)}”` : ""));
  return [html("h3", {}, `Warnings (${found.length})`), html("ul", { class: "warnings" }, ...items)];
}

/** @param {Reading} reading @param {View} view @returns {View} Without a statement or a speaker that the record lacks. */
function within(reading, view) {
  const open = reading.byId.has(view.open) ? view.open : "";
  return { ...view, open, speakers: view.speakers.filter((id) => reading.speakers.has(id)) };
}

/** @param {Element} list @returns {string} The kind of a list to check, without its count. */
function kindOf(list) {
  return (list.querySelector("summary")?.textContent ?? "").replace(/ \(\d+\)$/, "");
}
