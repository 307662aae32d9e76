/** Explanations of the terms of a record, shown next to them. */

import { html } from "./dom.js";

/** @type {Record<string, string>} By the name of the field. */
export const MEANINGS = {
  Mode: "Direct: all of it is quoted. Indirect: none of it is. Mixed: some words are.",
  Kind: "Speech, writing, or a thought: what a source believes, wants or feels without a report that it was said.",
  Source: "The words of the text that name who said it.",
  Speaker: "The person, body or document that the source refers to, and how the text describes it.",
  "Conveyed by": "Who passed it on, such as a spokesperson.",
  "On behalf of": "The person or body that the source spoke for.",
  Cue: "The words that mark the statement as that of a source: said, warned, according to.",
  "Said as": "Whether the text says that it was said, may have been or was not; and whether the writer backs it, doubts it or keeps a distance.",
  Act: "What was done by saying it: a denial, a promise, an accusation. Beliefs and intentions were not said at all.",
  Confidence: "How likely all parts are right, from 0 to 1. Of the statements with 0.8, about eight in ten are right.",
  Certainty: "How certain the speaker says it is: certain, likely or possible; negated or not; past, present or future.",
  "Hedged by": "Words that make the claim weaker, such as may or reportedly.",
  Checkable: "How much the claim is like sentences that fact-checkers choose to check, from 0 to 1.",
  Signals: "Words that raise or lower that figure.",
  "Found by": "The construction that was recognised. The identifier is that of the rule in the documentation.",
  Agreeing: "Other rules, or the trained model, that found the same.",
  Path: "How cue, source and content depend on one another in the sentence.",
  Scores: "The figures behind the choice.",
};

/** Constructions in words, by the first part of a rule's identifier. */
const RULES = {
  verb: "A verb that reports, with its subject and what it reports",
  noun: "A noun that reports: her claim that, the news that",
  adj: "An adjective that reports: he was adamant that",
  phrase: "A phrase such as according to",
  adverb: "An adverb such as reportedly",
  headline: "The form of a headline",
  colon: "A name before a colon, as in a headline or a transcript",
  quote: "A quotation beside a name or in a speaker's paragraph",
  refusal: "The source declined to speak",
  "role-model": "A model trained on annotated news articles",
};

/** @param {string} rule @returns {string} The rule in words, as far as they are known; else empty. */
export function inWords(rule) {
  return Object.entries(RULES).find(([start]) => rule.startsWith(start))?.[1] ?? "";
}

let made = 0;

/**
 * The name of a field with a button that shows what it means, also without a mouse.
 * @param {string} name
 * @returns {(Node | string)[]}
 */
export function explained(name) {
  const meaning = MEANINGS[name];
  if (!meaning) return [name];
  made += 1;
  const id = `meaning-${made}`;
  const button = html("button", { class: "help", popovertarget: id, "aria-label": `What “${name}” means`, title: meaning }, "?");
  return [`${name} `, button, html("span", { id, class: "meaning", popover: "auto" }, meaning)];
}
