/** Colours of speakers: as many as there are speakers, the first ones as unlike each other as can be. */

/**
 * @typedef {object} Colour
 * @property {number} hue Degrees on the colour circle.
 * @property {number} chroma 1 is full colour, 0 grey.
 * @property {number} deep 1 is darker on white, lighter on black.
 */

// Such that neighbours in the list look unlike each other.
const HUES = [255, 40, 150, 320, 95, 200, 15, 285, 125, 225, 65, 345];
/** Full, muted, deep, deep and muted: of these 48 each can be told from the others. */
const SHADES = [{ chroma: 1, deep: 0 }, { chroma: 0.42, deep: 0 }, { chroma: 1, deep: 1 }, { chroma: 0.42, deep: 1 }];
const STEP = 12.36;
// Less than between any two.
const ROOM = 20;

/**
 * The colour of the speaker at a place in the order of how much they say. None is used twice: those after the 48 look
 * like their neighbours.
 * @param {number} place
 * @returns {Colour}
 */
export function colourAt(place) {
  const row = Math.floor(place / HUES.length);
  const further = (STEP * Math.floor(row / SHADES.length)) % ROOM;
  return { ...SHADES[row % SHADES.length], hue: (HUES[place % HUES.length] + further) % 360 };
}
