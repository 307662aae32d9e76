/** Copies an attribution: as JSON, as a citation, as a link to its place in the article. */

import { copy } from "./clipboard.js";
import { html } from "./dom.js";
import { officeOf, passageText } from "./reading.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution, Span } from "./records.js" */

const CONTEXT_WORDS = 3;
const WHOLE_WORDS = 8;

/** Kept between statements, and nowhere else. */
let address = "";

/** @param {Reading} reading @param {Attribution} one @returns {HTMLElement} */
export function citation(reading, one) {
  const said = html("output", { class: "quiet", "aria-live": "polite" });
  const button = (/** @type {string} */ name, /** @type {() => string} */ text) =>
    html("button", { onclick: async () => (said.textContent = await copy(text(), name)) }, name);
  const link = button("Link", () => textFragmentLink(reading.text, one, address));
  link.disabled = !isAddress(address);
  const field = html("input", {
    type: "url",
    value: address,
    placeholder: "https:…",
    oninput: () => {
      address = field.value.trim();
      link.disabled = !isAddress(address);
    },
  });
  return html(
    "section",
    { class: "citation" },
    html("h3", {}, "Copy"),
    html("label", {}, "The article's address, for the link ", field),
    html(
      "p",
      { class: "buttons" },
      button("JSON", () => JSON.stringify(one, null, 2)),
      button("Quotation", () => quotation(reading, one, address)),
      link,
    ),
    said,
  );
}

/** @param {string} text */
function isAddress(text) {
  return /^https?:/.test(text) && URL.canParse(text);
}

/**
 * The content word for word, then who said it and where it stands.
 * @param {Reading} reading
 * @param {Attribution} one
 * @param {string} address
 * @returns {string}
 */
export function quotation(reading, one, address) {
  const who = [reading.nameOf(one), officeOf(reading.speakerOf(one))].filter(Boolean).join(", ");
  const reported = one.mode === "indirect" ? " (reported, not quoted)" : "";
  return [`${passageText(one.content ?? one.cue)}\n— ${who}${reported}`, isAddress(address) && address]
    .filter(Boolean)
    .join("\n");
}

/**
 * The article's address with a text fragment for each span of the content
 * (https:\/\/wicg.github.io/scroll-to-text-fragment/), with words around it where the span occurs more than once.
 * @param {string} text
 * @param {Attribution} one
 * @param {string} address
 * @returns {string}
 */
export function textFragmentLink(text, one, address) {
  const target = new URL(address);
  const fragments = cited(one)
    .map((span) => `text=${fragment(text, span)}`)
    .join("&");
  return `${target.href.split("#")[0]}${target.hash || "#"}:~:${fragments}`;
}

/** @param {Attribution} one @returns {Span[]} Its content or, where nothing was said, its cue. */
function cited(one) {
  return one.content?.spans ?? one.cue?.spans ?? [];
}

/** @param {string} text @param {Span} span @returns {string} */
function fragment(text, span) {
  const inner = wordsOf(text.slice(span.start, span.end));
  const range =
    inner.length > WHOLE_WORDS || /\n/.test(span.text)
      ? [inner.slice(0, CONTEXT_WORDS), inner.slice(-CONTEXT_WORDS)].map(encoded)
      : [encoded(inner)];
  if (text.split(span.text).length <= 2) return range.join(",");
  const before = wordsOf(text.slice(0, span.start).split("\n").at(-1) ?? "").slice(-CONTEXT_WORDS);
  const after = wordsOf(text.slice(span.end).split("\n")[0]).slice(0, CONTEXT_WORDS);
  return [before.length ? `${encoded(before)}-` : "", ...range, after.length ? `-${encoded(after)}` : ""]
    .filter(Boolean)
    .join(",");
}

/** @param {string} text */
function wordsOf(text) {
  return text.split(/\s+/).filter(Boolean);
}

/** Commas and ampersands part fragments and hyphens mark context, so all three are escaped. */
function encoded(/** @type {string[]} */ words) {
  return encodeURIComponent(words.join(" ")).replaceAll("-", "%2D");
}
