/** Draws a report: the quotations in order of urgency, each with the record's passage and its changes; and the draft. */

import { html } from "./dom.js";
import { counted, wordCount, words } from "./labels.js";

/** @import { AlignedWords, RecordPassage, Verification, VerificationReport } from "./records.js" */

/** So many other places are open at first. */
const SHORT = 3;
const URGENCIES = ["urgent", "check", "note", "none"];

/** Descriptions of wordings, for editors. */
const WORDINGS = {
  exact: "Verified",
  bracketed: "Verified, with brackets or cuts",
  trimmed: "Verified, fillers left out",
  altered: "Changed",
  joined: "Put together from passages apart",
  not_found: "Not in the record",
  ambiguous: "In several places; which one is open",
  not_checked: "Indirect: nearest passage",
  too_short: "Too short to tell: a title, a term or a quotation",
};

/** @param {Verification} one @returns {string} */
function wordingOf(one) {
  const isShort = one.wording === "not_checked" && one.attribution_id === null;
  const code = isShort ? "too_short" : one.wording;
  const said = Object.entries(WORDINGS).find(([known]) => known === code)?.[1] ?? words(one.wording);
  return said.startsWith("Verified") && one.meaning_flags.length ? `${said}, but the meaning changed` : said;
}

/** @param {Verification} one @returns {string} The class of its marks: what was not checked looks like nothing verified. */
function signOf(one) {
  return one.wording === "not_checked" ? "unchecked" : one.urgency;
}

/** @param {Verification} one @returns {string} The number in its id. */
function numberOf(one) {
  return one.id.replace(/^\D+/, "");
}

/** @param {VerificationReport} report @returns {string} */
export function summary(report) {
  const { counts, verifications } = report;
  const verified = counts.exact + counts.bracketed + counts.trimmed;
  const changed = counts.altered + counts.joined;
  /** @type {[number, string][]} */
  const parts = [
    [verified, "verified"],
    [changed, "changed"],
    [counts.not_found, "not found"],
    [counts.ambiguous, "in several places; which one is open"],
    [counts.not_checked, "not checked"],
  ];
  const said = parts.filter(([count]) => count).map(([count, what]) => `${count} ${what}`);
  return `${counted(verifications.length, "quotation")}${said.length ? `: ${said.join(", ")}; ${counts.urgent} urgent` : ""}`;
}

/**
 * @param {VerificationReport} report
 * @param {Set<string>} seen The ids of those that a person has checked; ticks change it.
 * @param {() => void} changed
 * @returns {HTMLElement[]} The items of the list, the most urgent first.
 */
export function quotations(report, seen, changed) {
  const rank = (/** @type {Verification} */ one) => (URGENCIES.indexOf(one.urgency) + URGENCIES.length) % URGENCIES.length;
  return [...report.verifications].sort((one, other) => rank(one) - rank(other)).map((one) => {
    const made = item(one);
    const tick = html("input", { type: "checkbox", checked: seen.has(one.id), "aria-label": `Quotation ${numberOf(one)} is checked`, onchange: () => set(tick.checked) });
    const set = (/** @type {boolean} */ isSeen) => {
      made.classList.toggle("seen", isSeen);
      if (isSeen) seen.add(one.id);
      else seen.delete(one.id);
      changed();
      // Where only what is open is shown, the next one has the focus.
      if (!made.checkVisibility()) nextOf(made)?.focus();
    };
    made.classList.toggle("seen", tick.checked);
    made.append(html("label", { class: "tick" }, tick, " Checked by a person"));
    return made;
  });
}

/** @param {Element} item @returns {HTMLElement | null} The next one in sight, else the report's head. */
function nextOf(item) {
  let next = item.nextElementSibling;
  while (next && !next.checkVisibility()) next = next.nextElementSibling;
  return next instanceof HTMLElement ? next : document.getElementById("report-title");
}

/** @param {Verification} one @returns {HTMLElement} */
function item(one) {
  const flags = one.meaning_flags.map((flag) => {
    const [record, draft] = [flag.record, flag.draft].map((spans) => spans.map((span) => `“${span.text}”`).join(", "));
    return html("li", {}, `${words(flag.kind)} ${words(flag.change)}: ${[record, draft].filter(Boolean).join(" → ")}`);
  });
  return html("li", { id: one.id, class: `quotation ${signOf(one)}`, tabindex: "-1" },
    html("h3", {}, `${numberOf(one)}  `, html("b", {}, wordingOf(one))),
    html("p", {}, `“${one.quotation.text}”`),
    flags.length > 0 && html("ul", { class: "flags", "aria-label": "Changes of meaning" }, ...flags),
    ...one.passages.map((passage) => drawn(passage, one)),
    one.nearest && html("p", { class: "quiet" }, `Nearest, which verifies nothing: “${one.nearest.text}” (${one.nearest.source_id})`),
    one.fits > 1 && places(one),
    html("p", { class: "quiet" }, speakerOf(one)));
}

/** @param {Verification} one @returns {HTMLElement} The other places of the record that have it. */
function places(one) {
  const shown = one.alternatives.length + 1 < one.fits ? `, of which ${one.alternatives.length + 1} are shown` : "";
  return html("details", { open: one.alternatives.length <= SHORT },
    html("summary", {}, `It is in ${counted(one.fits, "place")} of the record${shown}`),
    ...one.alternatives.map((passage) => drawn(passage, one)));
}

/** @param {RecordPassage} passage @param {Verification} one @returns {HTMLElement} The record with tracked changes. */
function drawn(passage, one) {
  /** @type {(Node | string)[]} */
  const pieces = [];
  /** @type {number | null} The end of the record's words so far. */
  let end = null;
  for (const edit of passage.alignment) {
    if (edit.record) {
      if (end !== null) pieces.push(between(passage, end, edit.record.start));
      end = edit.record.end;
    } else if (end !== null) pieces.push(" ");
    pieces.push(...changed(edit));
    if (end === null) pieces.push(" ");
  }
  if (!/^[\p{Po}\p{Pf}\p{Pe}]/u.test(passage.after)) pieces.push(" ");
  const apart = passage.apart === null ? "" : `, ${counted(passage.apart ?? 0, "word")} further on`;
  return html("blockquote", {},
    html("span", { class: "around" }, `${passage.before} `), ...pieces, html("span", { class: "around" }, passage.after),
    html("p", { class: "quiet" }, `${passage.said_by ?? "no speaker named"}, in ${passage.source_id}${one.passages.length > 1 ? apart : ""}`));
}

/** @param {RecordPassage} passage @param {number} end @param {number} start @returns {string} The record's own signs. */
function between({ spans }, end, start) {
  const span = spans.find((one) => one.start <= end && start <= one.end);
  return span ? span.text.slice(end - span.start, start - span.start) : " ";
}

/** @param {AlignedWords} edit @returns {(Node | string)[]} */
function changed(edit) {
  if (edit.kind === "kept") return [edit.record?.text ?? ""];
  const reason = edit.reason && edit.reason !== "word" ? words(edit.reason) : null;
  const record = edit.record && html("del", { title: reason ?? "the record has" }, edit.record.text);
  const draft = edit.draft && html("ins", { title: reason ?? "the draft has" }, edit.draft.text);
  return [record, draft].filter((one) => one !== null && one !== undefined);
}

/** @param {Verification} one @returns {string} */
function speakerOf(one) {
  const { verdict, draft, said_by: by } = one.speaker;
  const record = by.join(", ") || "no speaker named";
  if (verdict === "same") return `Speaker: ${draft}, as in the record (${record})`;
  if (verdict === "different") return `Another speaker: the draft has ${draft}, the record ${record}`;
  if (one.passages.some((passage) => passage.quoted)) return `The source quotes another speaker here: check which one. The draft has ${draft ?? "no speaker"}`;
  const hint = draft && !one.passages.some((passage) => passage.said_by?.includes(" ")) ? "; name the source's speaker to compare" : "";
  return `Speaker not compared: the draft has ${draft ?? "nobody"}, the record ${record}${one.passages.length ? hint : ""}`;
}

/**
 * The draft, in which each quotation leads to its place in the list: a link, as a line may be broken before a button.
 * @param {string} text
 * @param {VerificationReport} report
 * @param {(id: string) => void} open
 * @returns {(Node | string)[]}
 */
export function draftText(text, report, open) {
  /** @type {(Node | string)[]} */
  const pieces = [];
  let position = 0;
  for (const one of report.verifications) {
    const { start, end } = one.quotation;
    if (start < position) continue;
    const name = `Quotation ${numberOf(one)}, ${wordingOf(one)}: ${one.quotation.text}`;
    const go = (/** @type {Event} */ event) => {
      event.preventDefault();
      open(one.id);
    };
    const mark = html("a", { href: `#${one.id}`, class: signOf(one), "aria-label": name, onclick: go }, text.slice(start, end));
    const closing = /^["'”’»]*/.exec(text.slice(end, end + 2))?.[0] ?? "";
    pieces.push(text.slice(position, start), mark, closing, html("sup", { "aria-hidden": "true" }, numberOf(one)));
    position = end + closing.length;
  }
  return [...pieces, text.slice(position)];
}

/**
 * @param {string} title
 * @param {HTMLElement[]} parts The list and the draft, as they are shown.
 * @param {{ id: string, text?: string | null, speaker?: string | null }[]} sources
 * @returns {HTMLElement} The report to keep: ticks are words, and numbers of the draft lead to the list.
 */
export function still(title, parts, sources) {
  const kept = parts.map((one) => /** @type {HTMLElement} */ (one.cloneNode(true)));
  for (const label of kept.flatMap((one) => [...one.querySelectorAll(".tick")])) {
    const isSeen = label.closest(".seen");
    label.replaceWith(html("p", { class: "quiet" }, isSeen ? "✓ Checked by a person" : "Not yet checked by a person"));
  }
  const record = sources.map((one) => html("li", {}, [one.id, one.speaker, counted(wordCount(one.text ?? ""), "word")].filter(Boolean).join(" · ")));
  return html("main", {},
    html("h1", {}, title),
    html("p", { class: "quiet" }, `Saved on ${new Date().toISOString().slice(0, 10)}.`),
    html("div", { class: "report-columns" }, ...kept),
    html("h2", {}, "The record"), html("ul", {}, ...record));
}
