/** How the marks read and which keys there are: what stands at the side while no statement is open. */

import { html } from "./dom.js";

/** Keys work while nothing that takes text has the focus. */
export const KEYS = [
  ["Ctrl + Enter", "extract"],
  ["↓ ↑ or j k", "next, previous statement"],
  ["Enter", "open the statement"],
  ["Esc", "close it; again: show all"],
  ["t", "table or article"],
  ["n", "another text"],
];

/** @returns {HTMLElement} */
export function guide() {
  const mark = (/** @type {string} */ kind, /** @type {string} */ text) =>
    html("span", { class: `mark ${kind}` }, text);
  const keys = KEYS.map(([key, meaning]) =>
    html("div", {}, html("dt", {}, html("kbd", {}, key)), html("dd", {}, meaning)),
  );
  return html(
    "section",
    { class: "guide" },
    html("h2", {}, "How to read it"),
    html(
      "ul",
      { class: "legend" },
      html("li", {}, mark("source", "Who speaks"), " is bold with a line."),
      html("li", {}, mark("cue", "what marks it"), " is slanted and dotted."),
      html("li", {}, mark("content quoted quoted-0", "“Quoted words”"), " stand on a full line,"),
      html("li", {}, mark("content told-0", "reported speech"), " on a broken one."),
      html("li", {}, "What is reported inside another statement has a line of its own. A number opens its statement."),
    ),
    html("h2", {}, "Keys"),
    html("dl", { class: "keys" }, ...keys),
  );
}
