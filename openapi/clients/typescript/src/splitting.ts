/** Long texts in parts: cut at the ends of paragraphs, and spans of a part's record moved back to the whole text. */

/** UTF-16 units of a part, unless a caller says otherwise: the service reads them in minutes. */
export const MAX_PART_LENGTH = 100_000;

/** Places to cut at, the best first: the ends of paragraphs, lines, sentences and words. */
const ENDS = [/\n[^\S\n]*\n\s*/g, /\n\s*/g, /[.!?…]["”’»)]*\s+/g, /\s+/g];

/** A part of a text, and the UTF-16 unit of the whole text that it begins at. */
export interface Part {
  text: string;
  start: number;
}

/**
 * The parts of a text, each of at most `longest` UTF-16 units; one after the other they are the text.
 *
 * A part ends with a paragraph where one ends in its second half, otherwise with a line, a sentence or a word.
 */
export function* split(text: string, longest = MAX_PART_LENGTH): Generator<Part> {
  if (!(longest >= 2)) throw new RangeError("a part has at least two UTF-16 units");
  let start = 0;
  while (text.length - start > longest) {
    const end = endOf(text, start, start + longest);
    yield { text: text.slice(start, end), start };
    start = end;
  }
  yield { text: text.slice(start), start };
}

/** The last good place to cut at in the second half of what is allowed; never within a code point. */
function endOf(text: string, start: number, limit: number): number {
  const half = start + Math.floor((limit - start) / 2);
  const allowed = text.slice(half, limit);
  for (const pattern of ENDS) {
    const ends = [...allowed.matchAll(pattern)].map((match) => half + match.index + match[0].length);
    const last = ends.at(-1);
    if (last !== undefined && last > start) return last;
  }
  return (text.codePointAt(limit - 1) ?? 0) > 0xffff ? limit - 1 : limit;
}

/**
 * A record of a part with its spans where they are in the whole text; `start` is the part's.
 *
 * Ids of attributions and speakers still belong to the part: the same person has a speaker of their own in each.
 */
export function moved<T>(record: T, start: number): T {
  return movedValue(record, start) as T;
}

function movedValue(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((one) => movedValue(one, by));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.fromEntries(Object.entries(value).map(([name, one]) => [name, movedValue(one, by)]));
  if (typeof fields.start === "number" && typeof fields.end === "number")
    return { ...fields, start: fields.start + by, end: fields.end + by };
  return fields;
}
