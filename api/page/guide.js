/** Legend and keyboard shortcuts, at the side while no attribution is open. */

import { html } from "./dom.js";

/** The keys that need the service: a file that stands alone leaves them out. */
const SERVED = ["Ctrl + Enter", "n"];

/** Keys work while nothing that takes text has the focus. */
export const KEYS = [
  ["Ctrl + Enter", "extract"],
  ["↓ ↑ or j k", "next, previous statement"],
  ["Enter", "open the statement"],
  ["Esc", "close it; again: show all"],
  ["a, x", "accept, reject the statement"],
  ["1, 2, 3", "selected words are its source, cue, content"],
  ["+", "add the selected words as a statement"],
  ["u, U", "undo, redo"],
  ["t", "table or article"],
  ["n", "another text"],
];

/** @returns {HTMLElement} The meanings of the marks. */
export function legend() {
  const mark = (/** @type {string} */ kind, /** @type {string} */ text) =>
    html("span", { class: `mark ${kind}` }, text);
  return html(
    "ul",
    { class: "legend" },
    html("li", {}, mark("source", "Source"), ": bold, underlined."),
    html("li", {}, mark("cue", "Cue"), ": italic, dotted line."),
    html("li", {}, mark("content quoted quoted-0", "“Quoted content”"), ": solid line."),
    html("li", {}, mark("content told-0", "Reported content"), ": dashed line."),
    html("li", {}, mark("content told-0 thought", "Thought"), ": fainter, without a tint."),
    html("li", {}, "A nested statement has its own line. A number opens its statement."),
  );
}

/** @returns {HTMLElement} */
export function guide() {
  const keys = KEYS.map(([key, meaning]) =>
    html("div", { class: SERVED.includes(key) && "served" }, html("dt", {}, html("kbd", {}, key)), html("dd", {}, meaning)),
  );
  return html(
    "section",
    { class: "guide" },
    html("h2", {}, "Legend"),
    legend(),
    html("h2", {}, "Keys"),
    html("dl", { class: "keys" }, ...keys),
  );
}
