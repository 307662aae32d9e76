/** Files to keep: a part of a page with its styles, without script, readable without the service. */

import { html } from "./dom.js";

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** @param {string} title @param {HTMLElement} body @returns {string} HTML. */
export function standalone(title, body) {
  const made = document.implementation.createHTMLDocument(title);
  made.head.prepend(
    html("meta", { charset: "utf-8" }),
    html("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    html("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    html("meta", { name: "color-scheme", content: "light dark" }),
  );
  made.body.append(body);
  // As text: an element with styles would break this page's own policy.
  const [head, rest] = made.documentElement.getHTML().split("</head>", 2);
  return `<!doctype html>\n<html lang="en">${head}<style>${styles()}</style></head>${rest}</html>\n`;
}

/** @returns {string} The page's own rules. */
function styles() {
  return [...document.styleSheets]
    .map((sheet) => {
      const rules = [...sheet.cssRules].map((rule) => rule.cssText).join("\n");
      return sheet.media.mediaText ? `@media ${sheet.media.mediaText} {\n${rules}\n}` : rules;
    })
    .join("\n");
}
