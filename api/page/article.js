/** The article with sources, cues and contents marked, and a number after each content. */

import { html, paint } from "./dom.js";
import { beginning, words } from "./labels.js";
import { isSure, isThought, notePlace, saidText } from "./reading.js";
import { levels, marksOf, paragraphs, segments } from "./segments.js";

/** @import { Colour } from "./colours.js" */
/** @import { Reading } from "./reading.js" */
/** @import { Attribution } from "./records.js" */
/** @import { Mark, Segment } from "./segments.js" */

const HEADLINE = 140;

/**
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @returns {HTMLElement} Segments have the ids of their attributions in `data-of`, numbers have one in `data-note`.
 */
export function article(reading, shown) {
  const drawn = new Drawing(reading, shown);
  const parts = paragraphs(reading.text);
  return html("article", { id: "article", "aria-label": "The text" }, ...parts.map((part, i) => drawn.paragraph(part, i)));
}

class Drawing {
  /** @param {Reading} reading @param {Attribution[]} shown */
  constructor(reading, shown) {
    this.reading = reading;
    this.marks = marksOf(reading, shown);
    this.levels = levels(shown);
    this.notes = notesByPlace(reading.text, shown);
    this.next = 0;
    /** @type {Mark[]} Marks that began in an earlier paragraph and may go on. */
    this.open = [];
  }

  /** @param {{ start: number, end: number }} part @param {number} place @returns {HTMLElement} */
  paragraph({ start, end }, place) {
    const marks = this.#marksWithin(start, end);
    const pieces = segments(start, end, marks, this.notes.keys()).flatMap((segment) => this.#pieces(segment));
    return html(
      "p",
      { "data-start": start, class: place === 0 && isHeadline(this.reading.text.slice(start, end)) && "headline" },
      ...pieces,
    );
  }

  /** @param {number} start @param {number} end @returns {Mark[]} */
  #marksWithin(start, end) {
    const first = this.next;
    while (this.next < this.marks.length && this.marks[this.next].start < end) this.next += 1;
    const found = [...this.open, ...this.marks.slice(first, this.next)].filter((mark) => mark.end > start);
    this.open = found.filter((mark) => mark.end > end);
    return found;
  }

  /** @param {Segment} segment @returns {(Node | string)[]} The words, then the numbers of what ends with them. */
  #pieces(segment) {
    const words = this.reading.text.slice(segment.start, segment.end);
    const notes = (this.notes.get(segment.end) ?? []).map((one) => note(this.reading, one));
    return [segment.marks.length ? this.#marked(segment, words) : words, ...notes];
  }

  /** @param {Segment} segment @param {string} words @returns {HTMLElement} */
  #marked({ marks }, words) {
    const classes = new Set(["mark"]);
    /** @type {Record<string, Colour | null>} */
    const hues = {};
    for (const mark of marks) {
      const hue = this.reading.hueOf(mark.attribution);
      const level = this.levels.get(mark.attribution) ?? 0;
      if (mark.role === "content") {
        classes.add("content").add(`told-${level}`);
        classes.delete("quoted");
        hues[""] = hues[`-${level}`] = hue;
      } else if (mark.role === "quotation") {
        classes.add("quoted").add(`quoted-${level}`);
        classes.delete(`told-${level}`);
      } else {
        classes.add(mark.role);
        hues["-word"] = hue;
      }
    }
    const made = html("span", {}, words);
    paint(made, hues);
    if (marks.every((mark) => !isSure(mark.attribution))) classes.add("faint");
    if (marks.every((mark) => isThought(mark.attribution))) classes.add("thought");
    made.className = [...classes].join(" ");
    made.dataset.of = [...new Set(marks.map((mark) => mark.attribution.id))].join(" ");
    const pieces = marks
      .filter((mark) => mark.role === "content")
      .map((mark) => `${mark.attribution.id}:${mark.piece}`);
    if (pieces.length) made.dataset.pieces = pieces.join(" ");
    return made;
  }
}

/**
 * The number of an attribution: what a mouse or a keyboard opens it by. It is no `button`, as a line may be broken
 * before one, which would part the number from its content.
 * @param {Reading} reading
 * @param {Attribution} one
 */
function note(reading, one) {
  const act = one.act ? `, ${words(one.act)}` : "";
  const what = `${one.mode}${act}, ${reading.nameOf(one)}: ${beginning(saidText(one), 80)}`;
  const number = reading.numberOf(one);
  const label = `Statement ${number}, ${what}`;
  const made = html("span", { role: "button", class: "note", "data-note": one.id, "aria-label": label, tabindex: -1 });
  // Shown by the style sheet, so that the text copies without it.
  made.dataset.number = number;
  if (!isSure(one)) made.classList.add("faint");
  if (one.review) made.dataset.review = one.review.status;
  paint(made, { "": reading.hueOf(one) });
  return made;
}

/** @param {string} text @param {Attribution[]} shown @returns {Map<number, Attribution[]>} Those whose numbers stand at a place. */
function notesByPlace(text, shown) {
  /** @type {Map<number, Attribution[]>} */
  const found = new Map();
  for (const one of shown) {
    const place = notePlace(text, one);
    found.set(place, [...(found.get(place) ?? []), one]);
  }
  return found;
}

/** @param {string} text @returns {boolean} True if a text's first paragraph looks like its headline. */
function isHeadline(text) {
  return text.length <= HEADLINE && !/[.!?:;,]["'”’]?\s*$/.test(text) && !text.includes("\n");
}
