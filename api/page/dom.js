/** Builds elements. Data is always set as text, never as HTML. */

const SVG = "http://www.w3.org/2000/svg";

/** @typedef {Node | string | null | undefined | false} Child */
/** @typedef {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} Properties */

/**
 * An HTML element. A property that begins with `on` is a listener, any other an attribute; what is null or false is
 * left out. A button sends no form.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Properties} [properties]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function html(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  if (made instanceof HTMLButtonElement) made.type = "button";
  equip(made, properties, children);
  return made;
}

/**
 * An SVG element, made as `html` makes one.
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Properties} [properties]
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function svg(tag, properties = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  equip(made, properties, children);
  return made;
}

/** @param {Element} made @param {Properties} properties @param {Child[]} children */
function equip(made, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, String(value));
  }
  for (const child of children) if (child) made.append(child);
}

/**
 * The element of the page with this id, which must be of this kind.
 * @template {Element} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
}

/**
 * Gives an element the colours of speakers. Its style sheet reads `--hue`, `--chroma` and `--deep`, with the name of
 * each layer behind; without a colour a layer is grey.
 * @param {HTMLElement | SVGElement} element
 * @param {Record<string, import("./colours.js").Colour | null>} colours By layer: `""` or a name that begins with a hyphen.
 */
export function paint(element, colours) {
  // In one go, as a long article has thousands of these.
  element.style.cssText = Object.entries(colours)
    .map(([layer, colour]) => `--hue${layer}:${colour?.hue ?? 0};--chroma${layer}:${colour?.chroma ?? 0};--deep${layer}:${colour?.deep ?? 0}`)
    .join(";");
}

/** @param {HTMLDetailsElement} menu Closes when something else is clicked, and by Escape. */
export function closeOutside(menu) {
  const close = (/** @type {Event} */ { target }) => {
    // A menu that was drawn again is gone, and its listener with it.
    if (!menu.isConnected) document.removeEventListener("click", close);
    else if (target instanceof Node && !menu.contains(target)) menu.open = false;
  };
  // When the menu is in the page: it may be made before.
  setTimeout(() => document.addEventListener("click", close));
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary")?.focus();
    event.stopPropagation();
  });
}
