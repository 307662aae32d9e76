/** Corrections of a record by a person. Each makes a new record, so that every step can be undone. */

import { reviewer } from "./keeping.js";

/** @import { Attribution, Content, Extraction, Passage, Span, Speaker } from "./records.js" */

/** @typedef {"accepted" | "rejected" | "edited" | "added"} Status */
/** @typedef {{ start: number, end: number }} TextRange */

export class Review {
  /** @param {string} text @param {Extraction} extraction @param {(extraction: Extraction) => void} changed */
  constructor(text, extraction, changed) {
    this.text = text;
    this.changed = changed;
    this.states = [extraction];
    this.at = 0;
    /** The statement whose speaker the last step chose, empty after any other step. */
    this.chosenFor = "";
  }

  /** @returns {Extraction} */
  get extraction() {
    return this.states[this.at];
  }

  get canUndo() {
    return this.at > 0;
  }

  get canRedo() {
    return this.at + 1 < this.states.length;
  }

  undo() {
    this.#go(this.canUndo ? -1 : 0);
  }

  redo() {
    this.#go(this.canRedo ? 1 : 0);
  }

  /** @param {string} id @param {"accepted" | "rejected"} status The same status again takes it back. */
  judge(id, status) {
    this.#change(id, (one) => ({
      ...one,
      review: one.review?.status === status ? this.#unjudged(one) : this.#stamp(status, one.review?.note),
    }));
  }

  /** @param {string} id @param {string} note */
  remark(id, note) {
    this.#change(id, (one) => ({ ...one, review: { ...(one.review ?? this.#stamp("edited", null)), note: note || null } }));
  }

  /**
   * Choices for one statement that follow each other are one step: arrow keys go through all speakers on the way.
   * @param {string} id @param {string} speaker The id of the speaker whose statement it is; empty: it stays open.
   */
  giveTo(id, speaker) {
    if (this.chosenFor === id) this.at -= 1;
    this.#change(id, (one) => this.#edited(spokenBy(one, speaker)));
    this.chosenFor = id;
  }

  /** @param {string} id @param {string} name Gives a statement to somebody whom the record does not know yet. */
  giveToNew(id, name) {
    const speaker = this.#newSpeaker(name);
    const attributions = this.extraction.attributions.map((one) =>
      one.id === id ? this.#edited(spokenBy(one, speaker.id)) : one,
    );
    this.#push({ ...this.extraction, attributions, speakers: [...this.extraction.speakers, speaker] });
  }

  /** @param {string} speaker @param {string} name Every statement of the speaker is then edited: it is of this name. */
  rename(speaker, name) {
    const speakers = this.extraction.speakers.map((one) => (one.id === speaker ? { ...one, name, named: true } : one));
    const attributions = this.extraction.attributions.map((one) => (one.source?.speaker_id === speaker ? this.#ofSpeaker(one) : one));
    this.#push({ ...this.extraction, speakers, attributions });
  }

  /** @param {string} speaker @param {string} into Two that are one person: the second keeps name and mentions of both. */
  merge(speaker, into) {
    const [gone, kept] = [speaker, into].map((id) => this.extraction.speakers.find((one) => one.id === id));
    if (!gone || !kept || gone === kept) return;
    const mentions = [...kept.mentions, ...gone.mentions].sort((a, b) => a.start - b.start);
    const speakers = this.extraction.speakers
      .filter((one) => one !== gone)
      .map((one) => (one === kept ? { ...one, mentions } : one))
      .map((one) => ({ ...one, members: [...new Set(one.members.map((id) => (id === speaker ? into : id)))] }));
    const attributions = this.extraction.attributions.map((one) => moved(one, speaker, into));
    this.#push({ ...this.extraction, speakers, attributions: attributions.map((one) => this.#ifMoved(one)) });
  }

  /**
   * Two that were taken for one person.
   * @param {string} speaker
   * @param {string[]} ids The statements of the other one.
   * @param {string} name Of the other one, who has the mentions in their sources.
   */
  split(speaker, ids, name) {
    const other = this.#newSpeaker(name);
    const isTheirs = (/** @type {Attribution} */ one) => ids.includes(one.id);
    const sources = this.extraction.attributions.filter(isTheirs).flatMap((one) => one.source?.spans ?? []);
    const isOther = (/** @type {Span} */ one) => sources.some((each) => each.start < one.end && each.end > one.start);
    const speakers = this.extraction.speakers.flatMap((one) => {
      if (one.id !== speaker) return one;
      const [mentions, rest] = [true, false].map((wanted) => one.mentions.filter((each) => isOther(each) === wanted));
      return [{ ...one, mentions: rest }, { ...other, mentions }];
    });
    const attributions = this.extraction.attributions.map((one) => (isTheirs(one) ? this.#ofSpeaker(spokenBy(one, other.id)) : one));
    this.#push({ ...this.extraction, speakers, attributions });
  }

  /** @param {string} id @param {"source" | "cue" | "content"} part @param {TextRange} range The words that are this part. */
  setPart(id, part, range) {
    const passage = this.#passage(range);
    const named = part === "source" ? this.#mentioned(range) : "";
    this.#change(id, (one) => {
      const changed = withPart(one, part, passage);
      return this.#edited(named ? spokenBy(changed, named) : changed);
    });
  }

  /** @param {TextRange} range The words that are said. @returns {string} The id of the statement that is added. */
  add(range) {
    const id = freshId("a", this.extraction.attributions);
    const content = contentOf(this.#passage(range));
    const open = { status: "unresolved", confidence: null, candidates: [] };
    /** @type {any} The parts that are missing are null, as in a record. */
    const added = { ...EMPTY, id, content, mode: modeOf(content), resolution: open, review: this.#stamp("added", null) };
    this.#push({ ...this.extraction, attributions: [...this.extraction.attributions, added] });
    return id;
  }

  /** @param {number} step */
  #go(step) {
    if (step === 0) return;
    this.chosenFor = "";
    this.at += step;
    this.changed(this.extraction);
  }

  /** @param {Extraction} next */
  #push(next) {
    this.states = [...this.states.slice(0, this.at + 1), next];
    this.#go(1);
  }

  /** @param {string} id @param {(one: Attribution) => Attribution} change */
  #change(id, change) {
    const attributions = this.extraction.attributions.map((one) => (one.id === id ? change(one) : one));
    this.#push({ ...this.extraction, attributions });
  }

  /** @param {Attribution} one @returns {Attribution} One that was added stays added. */
  #edited(one) {
    const status = one.review?.status === "added" ? "added" : "edited";
    return { ...one, review: this.#stamp(status, one.review?.note) };
  }

  /** @param {Attribution} one @returns {Attribution["review"]} Without a judgement it is still added or edited, if it was. */
  #unjudged(one) {
    const before = this.states[0].attributions.find(({ id }) => id === one.id);
    const { status } = before?.review ?? {};
    const isMade = status === "added" || status === "edited";
    if (before && contentsOf(before) === contentsOf(one)) return isMade ? before.review : null;
    return this.#stamp(before && status !== "added" ? "edited" : "added", one.review?.note);
  }

  /** @param {{ one: Attribution, isMoved: boolean }} found */
  #ifMoved({ one, isMoved }) {
    return isMoved ? this.#ofSpeaker(one) : one;
  }

  /** @param {Attribution} one @returns {Attribution} Changed with its speaker: one that was rejected stays so. */
  #ofSpeaker(one) {
    return one.review?.status === "rejected" ? one : this.#edited(one);
  }

  /** @param {Status} status @param {string | null | undefined} note */
  #stamp(status, note) {
    return { status, by: reviewer() || null, at: new Date().toISOString(), note: note ?? null };
  }

  /** @param {string} name @returns {Speaker} */
  #newSpeaker(name) {
    const id = freshId("s", this.extraction.speakers);
    return { ...NOBODY, id, name, named: true, mentions: [], members: [] };
  }

  /** @param {TextRange} range @returns {string} The speaker whom these words mention; empty: none that is known. */
  #mentioned({ start, end }) {
    const found = this.extraction.speakers.find((one) => one.mentions.some((each) => each.start < end && each.end > start));
    return found?.id ?? "";
  }

  /** @param {TextRange} range @returns {Passage} */
  #passage({ start, end }) {
    const text = this.text.slice(start, end);
    return { spans: [{ start, end, text }], text };
  }
}

/** @param {Attribution} one @returns {string} All of it but its review, to be compared. */
function contentsOf(one) {
  return JSON.stringify({ ...one, review: null });
}

/** The fields of an attribution that a person adds, before its content is known. */
const EMPTY = {
  source: null,
  cue: null,
  addressee: null,
  medium: null,
  time: null,
  place: null,
  act: null,
  parent_id: null,
  claim: null,
  confidence: null,
  evidence: null,
};

/** The record of a speaker of whom only the name is known. */
const NOBODY = {
  type: "person",
  anonymous: false,
  anonymity_reason: null,
  role: null,
  affiliation: null,
  descriptions: [],
  roster_id: null,
  roster_status: null,
  roster_candidates: [],
};

/** @param {Attribution} one @param {string} speaker @returns {Attribution} */
function spokenBy(one, speaker) {
  const source = one.source && { ...one.source, speaker_id: speaker || null };
  const resolution = { ...one.resolution, status: speaker ? "resolved" : "unresolved", confidence: null };
  return { ...one, source, resolution };
}

/** @param {Attribution} one @param {string} from @param {string} to */
function moved(one, from, to) {
  const turn = (/** @type {string | null | undefined} */ id) => (id === from ? to : (id ?? null));
  const { source } = one;
  const isMoved = Boolean(source && [source.speaker_id, source.spoken_by, source.on_behalf_of].includes(from));
  const candidates = one.resolution.candidates.map((each) => ({ ...each, speaker_id: turn(each.speaker_id) ?? to }));
  const kept = candidates.filter((each, place) => candidates.findIndex((o) => o.speaker_id === each.speaker_id) === place);
  const changed = source && {
    ...source,
    speaker_id: turn(source.speaker_id),
    spoken_by: turn(source.spoken_by),
    on_behalf_of: turn(source.on_behalf_of),
  };
  return { one: { ...one, source: changed, resolution: { ...one.resolution, candidates: kept } }, isMoved };
}

/** @param {Attribution} one @param {"source" | "cue" | "content"} part @param {Passage} passage @returns {Attribution} */
function withPart(one, part, passage) {
  if (part === "source") {
    const kept = one.source ?? { speaker_id: null, spoken_by: null, on_behalf_of: null };
    return { ...one, source: { ...kept, ...passage } };
  }
  if (part === "cue") {
    const kept = one.cue ?? { negated: null, modality: null, stance: null };
    return { ...one, cue: { ...kept, ...passage, lemma: passage.text.toLowerCase() } };
  }
  const content = contentOf(passage);
  // The claim was a sentence made of the old words.
  return { ...one, content, mode: modeOf(content), claim: null };
}

const QUOTED = /[“"«„]([^“”"«»„]+)[”"»]?/g;

/** @param {Passage} passage @returns {Content} With what stands in quotation marks as quotations. */
function contentOf({ spans, text }) {
  const { start } = spans[0];
  const quotations = [...text.matchAll(QUOTED)].map((match) => {
    const at = start + match.index + 1;
    return { start: at, end: at + match[1].length, text: match[1] };
  });
  return { spans, text, quotations };
}

/** @param {Content} content @returns {"direct" | "indirect" | "mixed"} */
function modeOf({ text, quotations }) {
  if (quotations.length === 0) return "indirect";
  return /[\p{L}\p{N}]/u.test(text.replace(QUOTED, "")) ? "mixed" : "direct";
}

/** @param {string} letter @param {{ id: string }[]} taken @returns {string} */
function freshId(letter, taken) {
  const ids = new Set(taken.map((one) => one.id));
  let number = taken.length + 1;
  while (ids.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
