/** A record with its text, indexed for the page. */

/** @import { Attribution, Extraction, Passage, Span, Speaker } from "./records.js" */

// Degrees on the colour circle, such that neighbours in the list look unlike each other.
const HUES = [255, 40, 150, 320, 95, 200, 15, 285, 125, 225, 65, 345];

export class Reading {
  /** @param {string} text @param {Extraction} extraction With offsets in UTF-16 units, as strings here have. */
  constructor(text, extraction) {
    this.text = text;
    this.extraction = extraction;
    this.attributions = extraction.attributions;
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

  /** @param {string | null | undefined} speaker @returns {number | null} Null: grey, as nobody is known. */
  hue(speaker) {
    return this.hues.get(speaker ?? "") ?? null;
  }

  /** @param {Attribution} attribution @returns {number | null} */
  hueOf(attribution) {
    return this.hue(attribution.source?.speaker_id);
  }

  /** @param {Attribution} attribution @returns {Attribution[]} Those reported inside its content. */
  inside(attribution) {
    return this.attributions.filter((one) => one.parent_id === attribution.id);
  }

  /** @param {Attribution} attribution @returns {number} How many attributions it is reported inside of. */
  depth(attribution) {
    const above = this.byId.get(attribution.parent_id ?? "");
    return above ? 1 + this.depth(above) : 0;
  }

  /** @param {string} speaker @returns {Attribution[]} */
  statementsOf(speaker) {
    return this.attributions.filter((one) => one.source?.speaker_id === speaker);
  }

  /** Those who speak most get the hues that differ most. */
  #hues() {
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { source } of this.attributions) {
      if (source?.speaker_id) counts.set(source.speaker_id, (counts.get(source.speaker_id) ?? 0) + 1);
    }
    const order = [...counts].sort((a, b) => b[1] - a[1]).map(([id]) => id);
    return new Map(order.map((id, place) => [id, HUES[place % HUES.length]]));
  }
}

/** @param {Attribution} attribution @returns {string} Its number, as printed behind its content: `a12` is 12. */
export function numberOf(attribution) {
  return attribution.id.replace(/^a/, "");
}

/** @param {Span[]} spans @returns {number} */
export function lengthOf(spans) {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}

/** @param {Attribution} attribution @returns {Span[]} None where somebody declined to say anything. */
export function contentSpans(attribution) {
  return attribution.content?.spans ?? [];
}

/** @param {Attribution} attribution @returns {string} What was said, or that nothing was. */
export function saidText(attribution) {
  return attribution.content?.text ?? "(nothing)";
}

/** @param {Passage | null | undefined} passage @returns {string} Its stretches, with a mark where words are between. */
export function passageText(passage) {
  return (passage?.spans ?? []).map((span) => span.text).join(" […] ");
}
