/** The dependency graph of a sentence as arcs over its words, with the path that linked the attribution lit. */

import { html, svg } from "./dom.js";
import { contentSpans } from "./reading.js";

/** @import { Attribution, Parse, ParsedToken, Span } from "./records.js" */

/** @typedef {{ from: number, to: number, label: string, lit: boolean, height: number }} Arc */

const FONT = "14px Arial, sans-serif";
const LABEL_FONT = "11px Arial, sans-serif";
const GAP = 14;
const STEP = 17;
const BELOW = 24;
const EDGE = 8;

/** @param {Parse} parse @param {Attribution} one @param {string} linkage In words. @returns {HTMLElement} */
export function arcs({ tokens, path }, one, linkage) {
  const places = columns(tokens);
  const drawn = stacked(arcsOf(tokens, new Set(path)));
  const tallest = Math.max(1, ...drawn.map((arc) => arc.height));
  const ground = EDGE + 12 + tallest * STEP;
  const width = places.length ? places[places.length - 1].end + EDGE : 0;
  const picture = svg(
    "svg",
    { class: "arcs", width, height: ground + BELOW, role: "img", "aria-label": `The sentence's parse. ${linkage}` },
    ...drawn.filter((arc) => !arc.lit).flatMap((arc) => arcShape(arc, places, ground)),
    ...drawn.filter((arc) => arc.lit).flatMap((arc) => arcShape(arc, places, ground)),
    ...tokens.map((token, i) => word(token, places[i], ground, one, path.includes(i))),
  );
  const frame = html(
    "div",
    { class: "arcs-frame", tabindex: 0, role: "group", "aria-label": "The sentence's parse, scrolls sideways" },
    picture,
  );
  const lit = path.map((i) => places[i]?.start ?? 0);
  if (lit.length) requestAnimationFrame(() => (frame.scrollLeft = Math.min(...lit) - 40));
  return frame;
}

/** @param {ParsedToken[]} tokens @returns {{ start: number, end: number, middle: number }[]} The place of each word. */
function columns(tokens) {
  const context = document.createElement("canvas").getContext("2d");
  const wide = (/** @type {string} */ text, /** @type {string} */ font) => {
    if (!context) return 8 * text.length;
    context.font = font;
    return context.measureText(text).width;
  };
  let at = EDGE;
  return tokens.map((token) => {
    const own = Math.max(wide(token.text, FONT), wide(token.deprel, LABEL_FONT) + 4);
    const place = { start: at, end: at + own, middle: at + own / 2 };
    at += own + GAP;
    return place;
  });
}

/** @param {ParsedToken[]} tokens @param {Set<number>} path @returns {Arc[]} */
function arcsOf(tokens, path) {
  return tokens.flatMap(({ head, deprel }, i) => {
    if (head === null || head === undefined || !tokens[head]) return [];
    return [{ from: head, to: i, label: deprel, lit: path.has(i) && path.has(head), height: 0 }];
  });
}

/** @param {Arc[]} found @returns {Arc[]} Each above all that it spans, the shortest lowest. */
function stacked(found) {
  const left = (/** @type {Arc} */ arc) => Math.min(arc.from, arc.to);
  const right = (/** @type {Arc} */ arc) => Math.max(arc.from, arc.to);
  const order = [...found].sort((a, b) => right(a) - left(a) - (right(b) - left(b)));
  order.forEach((arc, i) => {
    const under = order.slice(0, i).filter((other) => left(other) < right(arc) && right(other) > left(arc));
    arc.height = 1 + Math.max(0, ...under.map((other) => other.height));
  });
  return order;
}

/** @param {Arc} arc @param {{ middle: number }[]} places @param {number} ground @returns {SVGElement[]} */
function arcShape({ from, to, label, lit, height }, places, ground) {
  const aside = to > from ? 3 : -3;
  const [x1, x2] = [places[from].middle + aside, places[to].middle - aside];
  const top = ground - height * STEP;
  const bend = Math.min(8, Math.abs(x2 - x1) / 2) * Math.sign(x2 - x1);
  const rise = `M${x1},${ground} V${top + 8} Q${x1},${top} ${x1 + bend},${top}`;
  const line = `${rise} H${x2 - bend} Q${x2},${top} ${x2},${top + 8} V${ground}`;
  const kind = lit ? "lit" : "dim";
  return [
    svg("path", { class: `arc ${kind}`, d: line }),
    svg("path", { class: `tip ${kind}`, d: `M${x2 - 3},${ground - 5} h6 l-3,5 z` }),
    svg("text", { class: `relation ${kind}`, x: (x1 + x2) / 2, y: top - 3, "text-anchor": "middle" }, label),
  ];
}

/**
 * @param {ParsedToken} token
 * @param {{ middle: number }} place
 * @param {number} ground
 * @param {Attribution} one
 * @param {boolean} lit
 */
function word(token, place, ground, one, lit) {
  const role = within(token, one.cue?.spans)
    ? "cue"
    : within(token, one.source?.spans)
      ? "source"
      : within(token, contentSpans(one))
        ? "content"
        : "";
  const made = svg(
    "text",
    { class: `word ${role} ${lit ? "lit" : ""}`, x: place.middle, y: ground + 16, "text-anchor": "middle" },
    token.text,
  );
  made.append(svg("title", {}, `${token.lemma}, ${token.upos}`));
  return made;
}

/** @param {Span} token @param {Span[] | undefined} spans */
function within(token, spans) {
  return (spans ?? []).some((span) => token.start >= span.start && token.end <= span.end);
}
