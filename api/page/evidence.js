/** Evidence of an attribution: rule or model, parse, decisions and rejected candidates. */

import { arcs } from "./arcs.js";
import { html } from "./dom.js";
import { field } from "./fields.js";
import { words } from "./labels.js";
import { inWords } from "./meanings.js";

/** @import { Reading } from "./reading.js" */
/** @import { Attribution, Decision, Evidence, RejectedCandidate } from "./records.js" */

/** @param {Reading} reading @param {Attribution} one @param {Evidence} evidence @returns {HTMLElement} */
export function evidence(reading, one, evidence) {
  const { parse, decisions, rejected } = evidence;
  return html(
    "section",
    { class: "evidence" },
    html("h3", {}, "Why"),
    html(
      "dl",
      { class: "fields" },
      ...field("Found by", foundBy(evidence.rule)),
      ...field("Agreeing", evidence.supporters.join(", ")),
      ...field("Path", evidence.path),
      ...field("Scores", scores(evidence.scores)),
    ),
    parse && arcs(parse, one, evidence.path ?? ""),
    decisions.length > 0 && decisionTable(reading, decisions),
    rejected.length > 0 && losers(rejected),
  );
}

/** @param {string} rule In words before its identifier. */
function foundBy(rule) {
  const said = inWords(rule);
  return html("span", {}, said && `${said} `, html("code", {}, rule));
}

/** @param {Record<string, number>} scores @returns {string} */
function scores(scores) {
  return Object.entries(scores)
    .map(([name, score]) => `${name} ${score}`)
    .join(", ");
}

/** @param {Reading} reading @param {Decision[]} decisions */
function decisionTable(reading, decisions) {
  const name = (/** @type {string} */ id) => reading.speakers.get(id)?.name ?? id;
  const rows = decisions.map((one) => {
    const deciding = one.spans.map((span) => `“${span.text}”`).join(" ");
    const numbers = Object.entries(one.scores)
      .map(([id, score]) => `${name(id)} ${score}`)
      .join(", ");
    return html(
      "tr",
      {},
      html("th", { scope: "row" }, words(one.field)),
      html("td", {}, one.value ? words(name(one.value)) : "open"),
      html(
        "td",
        {},
        html("code", {}, one.rule),
        deciding && ` ${deciding}`,
        numbers && html("span", { class: "quiet" }, ` ${numbers}`),
      ),
    );
  });
  const head = ["Field", "Value", "Rule"].map((title) => html("th", { scope: "col" }, title));
  return folded(
    `Decisions (${decisions.length})`,
    html("table", { class: "decisions" }, html("thead", {}, html("tr", {}, ...head)), html("tbody", {}, ...rows)),
  );
}

/** @param {RejectedCandidate[]} rejected */
function losers(rejected) {
  const items = rejected.map((one) =>
    html(
      "li",
      {},
      html("code", {}, one.rule),
      `: ${one.reason}`,
      html("q", {}, one.spans.map((span) => span.text).join(" … ")),
    ),
  );
  return folded(`Rejected candidates (${rejected.length})`, html("ul", { class: "rejected" }, ...items));
}

/** @param {string} title @param {HTMLElement} inner */
function folded(title, inner) {
  return html("details", {}, html("summary", {}, title), inner);
}
