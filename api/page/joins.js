/** Lines between the spans of a discontinuous content. */

import { svg } from "./dom.js";

const SAME_LINE = 4;
const GUTTER = 4;
const MARGIN = 12;

/**
 * Draws the lines of one attribution over the article, in place of those drawn before.
 * @param {HTMLElement} article
 * @param {string} id The attribution; empty: draw none.
 */
export function drawJoins(article, id) {
  article.querySelector(".joins")?.remove();
  const pieces = id ? pieceElements(article, id) : [];
  if (pieces.length < 2) return;
  const frame = article.getBoundingClientRect();
  const lines = pieces.slice(1).map((after, i) => {
    return svg("path", { d: line(lastBox(pieces[i]), firstBox(after), frame) });
  });
  const made = svg("svg", { class: "joins", "aria-hidden": "true", width: frame.width, height: frame.height }, ...lines);
  article.append(made);
}

/**
 * @param {HTMLElement} article
 * @param {string} id
 * @returns {HTMLElement[][]} The elements of each span of the content.
 */
function pieceElements(article, id) {
  const found = [];
  for (let piece = 0; ; piece += 1) {
    /** @type {HTMLElement[]} */
    const elements = [...article.querySelectorAll(`[data-pieces~="${CSS.escape(id)}:${piece}"]`)].filter(
      (element) => element instanceof HTMLElement,
    );
    if (elements.length === 0) return found;
    found.push(elements);
  }
}

/** @param {HTMLElement[]} elements */
function firstBox(elements) {
  return elements[0].getClientRects()[0];
}

/** @param {HTMLElement[]} elements */
function lastBox(elements) {
  return [...elements[elements.length - 1].getClientRects()].at(-1) ?? firstBox(elements);
}

/**
 * From the end of one span to the beginning of the next, between the lines and down the margin, never over words.
 * @param {DOMRect} from
 * @param {DOMRect} to
 * @param {DOMRect} frame
 * @returns {string}
 */
function line(from, to, frame) {
  const [x1, y1] = [from.right - frame.left, from.bottom - frame.top];
  const [x2, y2] = [to.left - frame.left, to.top - frame.top];
  if (Math.abs(from.bottom - to.bottom) < SAME_LINE) {
    const low = y1 + Math.min(10, (x2 - x1) / 6 + 4);
    return `M${x1},${y1} C${x1 + 6},${low} ${x2 - 6},${low} ${x2},${y1}`;
  }
  const gutter = `M${x1 - 1},${y1} v${GUTTER} H`;
  if (y2 - y1 < from.height) return `${gutter}${x2 + 1} V${y2}`;
  return `${gutter}${MARGIN} V${y2 - GUTTER} H${x2 + 1} v${GUTTER}`;
}
