/**
 * From overlapping spans to segments that follow each other: each with the marks that lie on it.
 *
 * Sources, cues and contents of several attributions may hold or cross one another, which nested elements cannot do.
 * So the text is cut wherever a mark begins or ends.
 */

import { contentSpans, lengthOf } from "./reading.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution, Span } from "./records.js" */

/** @typedef {"source" | "name" | "cue" | "content" | "quotation"} Role */
/** @typedef {{ role: Role, attribution: Attribution, piece: number, depth: number }} Meaning */
/** @typedef {{ start: number, end: number } & Meaning} Mark */
/** @typedef {{ start: number, end: number, marks: Mark[] }} Segment */

export const LEVELS = 3;
const SHORT_SOURCE = 24;
/** Of several mentions within a source, those of the first form there is are its name. */
const FORMS = ["name", "nominal", "pronoun"];

/**
 * The marks of some attributions, in the order in which they begin.
 * @param {Reading} reading
 * @param {Attribution[]} shown
 * @returns {Mark[]}
 */
export function marksOf(reading, shown) {
  const marks = shown.flatMap((attribution) => {
    const depth = reading.depth(attribution);
    const marked = (/** @type {Role} */ role, /** @type {Span[]} */ spans) =>
      spans.map(({ start, end }, piece) => ({ start, end, role, attribution, piece, depth }));
    return [
      ...marked("content", contentSpans(attribution)),
      ...marked("quotation", attribution.content?.quotations ?? []),
      ...marked("source", attribution.source?.spans ?? []),
      ...marked("name", names(reading, attribution)),
      ...marked("cue", attribution.cue?.spans ?? []),
    ];
  });
  return marks.sort((a, b) => a.start - b.start);
}

/**
 * The shortest part of a source that names or describes the speaker: the rest, as a relative clause, is not set off.
 * @param {Reading} reading
 * @param {Attribution} attribution
 * @returns {Span[]}
 */
function names(reading, attribution) {
  const spans = attribution.source?.spans ?? [];
  if (lengthOf(spans) <= SHORT_SOURCE) return spans;
  const mentions = reading.speakerOf(attribution)?.mentions ?? [];
  const inside = mentions.filter((one) => spans.some((span) => one.start >= span.start && one.end <= span.end));
  const best = FORMS.map((form) => inside.filter((one) => one.form === form)).find((found) => found.length);
  return best ?? spans;
}

const ORDER = ["content", "quotation", "source", "name", "cue"];

/** Outer attributions before inner ones, what is drawn beneath before what is drawn above. */
function byLayer(/** @type {Mark} */ a, /** @type {Mark} */ b) {
  const longer = lengthOf(contentSpans(b.attribution)) - lengthOf(contentSpans(a.attribution));
  return a.depth - b.depth || longer || ORDER.indexOf(a.role) - ORDER.indexOf(b.role);
}

/**
 * The segments of the text between two offsets.
 * @param {number} start
 * @param {number} end
 * @param {Mark[]} marks Those that touch this part, in order.
 * @param {Iterable<number>} [places] Further places to cut at.
 * @returns {Segment[]}
 */
export function segments(start, end, marks, places = []) {
  const cuts = new Set([start, end]);
  for (const place of places) if (place > start && place < end) cuts.add(place);
  for (const mark of marks) {
    if (mark.start > start && mark.start < end) cuts.add(mark.start);
    if (mark.end > start && mark.end < end) cuts.add(mark.end);
  }
  const borders = [...cuts].sort((a, b) => a - b);
  /** @type {Segment[]} */
  const found = [];
  /** @type {Mark[]} */
  let open = [];
  let next = 0;
  for (let i = 0; i + 1 < borders.length; i += 1) {
    const at = borders[i];
    while (next < marks.length && marks[next].start <= at) open.push(marks[next++]);
    open = open.filter((mark) => mark.end > at);
    found.push({ start: at, end: borders[i + 1], marks: [...open].sort(byLayer) });
  }
  return found;
}

/**
 * The paragraphs of a text: parted by blank lines or, in a text that has none, by line ends.
 * @param {string} text
 * @returns {{ start: number, end: number }[]} White space between them belongs to none.
 */
export function paragraphs(text) {
  const gap = /\n[^\S\n]*\r?\n/.test(text.trim()) ? /\r?\n(?:[^\S\n]*\r?\n)+/g : /\r?\n/g;
  const found = [];
  let start = 0;
  for (const match of text.matchAll(gap)) {
    found.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  found.push({ start, end: text.length });
  return found.filter((one) => text.slice(one.start, one.end).trim());
}

/**
 * On which line below the words each content is drawn: 0 is nearest. Contents that share words are on different lines,
 * the inner one above the outer one; what is deeper than there are lines shares the last.
 * @param {Attribution[]} shown
 * @returns {Map<Attribution, number>}
 */
export function levels(shown) {
  /** @type {Map<Attribution, Set<Attribution>>} */
  const sharing = new Map(shown.map((one) => [one, new Set()]));
  const spans = shown.flatMap((one) => contentSpans(one).map(({ start, end }) => ({ start, end, one })));
  spans.sort((a, b) => a.start - b.start);
  spans.forEach((span, place) => {
    for (let i = place + 1; i < spans.length && spans[i].start < span.end; i += 1) {
      sharing.get(span.one)?.add(spans[i].one);
      sharing.get(spans[i].one)?.add(span.one);
    }
  });
  /** @type {Map<Attribution, number>} */
  const found = new Map();
  for (const one of [...shown].sort((a, b) => lengthOf(contentSpans(a)) - lengthOf(contentSpans(b)))) {
    const taken = new Set([...(sharing.get(one) ?? [])].map((other) => found.get(other)));
    let level = 0;
    while (taken.has(level) && level < LEVELS - 1) level += 1;
    found.set(one, level);
  }
  return found;
}
