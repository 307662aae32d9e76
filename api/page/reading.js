/** A record with its text, indexed for the page. */

import { colourAt } from "./colours.js";
import { beginning } from "./labels.js";

/** @import { Colour } from "./colours.js" */
/** @import { Attribution, Extraction, Passage, Span, Speaker } from "./records.js" */

// A straight mark before a letter is an apostrophe.
const PUNCTUATION = /^(?:[.,;:!?…”’)]|['"](?![\p{L}\p{N}]))+/u;
/** Below it a statement is to be checked: on unseen news, half of those below are wrong in some part. */
export const SURE = 0.5;

export class Reading {
  /** @param {string} text @param {Extraction} extraction With offsets in UTF-16 units, as strings here have. */
  constructor(text, extraction) {
    this.text = text;
    this.extraction = extraction;
    /** In the order in which their numbers stand in the text. */
    this.attributions = inReadingOrder(text, extraction.attributions);
    this.numbers = new Map(this.attributions.map((one, place) => [one.id, String(place + 1)]));
    this.speakers = new Map(extraction.speakers.map((speaker) => [speaker.id, speaker]));
    /** @type {Map<string, Attribution>} */
    this.byId = new Map(this.attributions.map((one) => [one.id, one]));
    this.hues = this.#hues();
  }

  /** @param {Attribution} attribution @returns {Speaker | null} */
  speakerOf(attribution) {
    return this.speakers.get(attribution.source?.speaker_id ?? "") ?? null;
  }

  /** @param {Attribution} attribution @returns {string} The speaker's name, else the source's words. */
  nameOf(attribution) {
    return this.speakerOf(attribution)?.name ?? attribution.source?.text ?? "not named";
  }

  /** @param {Attribution} attribution @returns {string} Its number in the text, from 1. */
  numberOf(attribution) {
    return this.numbers.get(attribution.id) ?? "";
  }

  /** @param {string | null | undefined} speaker @returns {Colour | null} Null: grey. */
  hue(speaker) {
    return this.hues.get(speaker ?? "") ?? null;
  }

  /** @param {Attribution} attribution @returns {Colour | null} */
  hueOf(attribution) {
    return this.hue(attribution.source?.speaker_id);
  }

  /** @param {Attribution} attribution @returns {Attribution[]} Those reported inside its content. */
  inside(attribution) {
    return this.attributions.filter((one) => one.parent_id === attribution.id);
  }

  /** @param {Attribution} attribution @returns {number} The number of attributions inside which it is reported. */
  depth(attribution) {
    const above = this.byId.get(attribution.parent_id ?? "");
    return above ? 1 + this.depth(above) : 0;
  }

  /** @param {string} speaker @returns {Attribution[]} */
  statementsOf(speaker) {
    return this.attributions.filter((one) => one.source?.speaker_id === speaker);
  }

  /** Those who speak most get the colours that differ most. */
  #hues() {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { source } of this.attributions) {
      if (source?.speaker_id) counts.set(source.speaker_id, (counts.get(source.speaker_id) ?? 0) + 1);
    }
    const order = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    return new Map(order.map((id, place) => [id, colourAt(place)]));
  }
}

/**
 * The place of an attribution's number: behind the content, or the cue if there is none, and its punctuation.
 * @param {string} text
 * @param {Attribution} one
 * @returns {number}
 */
export function notePlace(text, one) {
  const spans = one.content?.spans ?? one.cue?.spans ?? one.source?.spans ?? [];
  const end = Math.max(0, ...spans.map((span) => span.end));
  return end + (PUNCTUATION.exec(text.slice(end, end + 5))?.[0].length ?? 0);
}

/** @param {string} text @param {Attribution[]} attributions @returns {Attribution[]} Of several at a place the shortest first. */
function inReadingOrder(text, attributions) {
  const places = new Map(attributions.map((one) => [one, notePlace(text, one)]));
  const order = (/** @type {Attribution} */ one) => places.get(one) ?? 0;
  return [...attributions].sort((a, b) => order(a) - order(b) || saidText(a).length - saidText(b).length);
}

/**
 * True for a statement in somebody's words that the record is sure of: said or written, by a known speaker.
 * @param {Attribution} one
 * @returns {boolean}
 */
export function isSure(one) {
  if (one.review) return one.review.status !== "rejected";
  return !isThought(one) && (one.confidence ?? 1) >= SURE && !["ambiguous", "unresolved"].includes(one.resolution.status);
}

/** @param {Attribution} one @returns {boolean} True for what somebody thinks or wants, and has not said. */
export function isThought(one) {
  return one.kind === "thought";
}

/** @param {Span[]} spans @returns {number} */
export function lengthOf(spans) {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** @param {Attribution} attribution @returns {Span[]} None where somebody declined to say anything. */
export function contentSpans(attribution) {
  return attribution.content?.spans ?? [];
}

/** @param {Attribution} attribution @returns {string} The text of the content, or that there is none. */
export function saidText(attribution) {
  return attribution.content?.text ?? "(nothing)";
}

/** @param {Passage | null | undefined} passage @returns {string} Its spans, with a mark where words are between. */
export function passageText(passage) {
  return (passage?.spans ?? []).map((span) => span.text).join(" […] ");
}

/** @param {Reading} reading @returns {string} The title of its document, else the beginning of the text. */
export function titleOf({ text, extraction }) {
  return extraction.document?.title ?? beginning(text.trim().split("\n", 1)[0], 100);
}

/** @param {Speaker | null} speaker @returns {string} Role and body, as far as the text gives them. */
export function officeOf(speaker) {
  return [speaker?.role?.text, speaker?.affiliation?.text].filter(Boolean).join(", ");
}
