/** Counts the words of each speaker, in direct and indirect speech. */

/** @import { Reading } from "./reading.js" */
/** @import { Attribution, Span } from "./records.js" */

/** @typedef {{ direct: number, indirect: number }} Share */

/**
 * The words of each speaker by id. A word that two statements of one speaker share counts once, as direct if it is
 * quoted in either.
 * @param {Reading} reading
 * @param {Attribution[]} statements Those that count.
 * @returns {Map<string, Share>}
 */
export function shares(reading, statements) {
  const places = [...reading.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.,-]*/gu)].map((match) => match.index);
  /** @type {Map<string, Map<number, boolean>>} For each speaker the words, and whether each is quoted. */
  const spoken = new Map();
  for (const { source, content } of statements) {
    if (!source?.speaker_id || !content) continue;
    const theirs = spoken.get(source.speaker_id) ?? new Map();
    spoken.set(source.speaker_id, theirs);
    for (const word of within(places, content.spans)) theirs.set(word, theirs.get(word) ?? false);
    for (const word of within(places, content.quotations)) theirs.set(word, true);
  }
  return new Map([...spoken].map(([id, theirs]) => [id, counts([...theirs.values()])]));
}

/** @param {boolean[]} quoted @returns {Share} */
function counts(quoted) {
  const direct = quoted.filter(Boolean).length;
  return { direct, indirect: quoted.length - direct };
}

/** @param {number[]} places In order. @param {Span[]} spans @returns {number[]} The places inside the spans. */
function within(places, spans) {
  return spans.flatMap(({ start, end }) => places.slice(firstAt(places, start), firstAt(places, end)));
}

/** @param {number[]} places In order. @param {number} offset @returns {number} The index of the first at or after it. */
function firstAt(places, offset) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
