/** Several articles: a list of them, and one view across all that is said in them. */

import { otherLanguage } from "./banner.js";
import { byId, html } from "./dom.js";
import { OF_MANY, exportButtons, saveAll } from "./exports.js";
import { readFile } from "./files.js";
import { keepFocus } from "./focus.js";
import { beginning, counted } from "./labels.js";
import { troubleOf } from "./problems.js";
import { Reading, saidText } from "./reading.js";
import { extract } from "./service.js";

/** @import { Format } from "./exports.js" */
/** @import { Attribution } from "./records.js" */

/**
 * @typedef {object} Article
 * @property {string} name
 * @property {Reading | null} reading Null until it is read.
 * @property {string} state The text shown in place of its counts.
 */

const MAX_HITS = 500;

export class Library {
  /**
   * @param {(article: Article, attribution: string) => void} open Shows an article and one of its attributions.
   * @param {(error: unknown, retry: () => void) => void} fail Shows why the articles could not be exported.
   */
  constructor(open, fail) {
    this.open = open;
    this.fail = fail;
    /** @type {Article[]} */
    this.articles = [];
    this.place = byId("library", HTMLElement);
    this.list = html("ul", { class: "articles" });
    this.hits = html("div", { class: "hits", "aria-live": "polite" });
    this.search = html("input", {
      type: "search",
      id: "search",
      placeholder: "a speaker or words",
      oninput: () => this.#drawHits(),
    });
    this.place.replaceChildren(
      html("h2", {}, "Articles"),
      html("label", { for: "search" }, "Search what is said in all of them "),
      this.search,
      this.hits,
      this.list,
      this.#exports(),
    );
  }

  #exports() {
    const done = html("output", { class: "quiet", "aria-live": "polite" });
    const progress = (/** @type {number} */ count) => (done.textContent = `${counted(count, "article")} written`);
    const write = async (/** @type {Format} */ format) => {
      const readings = this.articles.flatMap(({ reading }) => reading ?? []);
      if (readings.length) await saveAll(format, readings, progress);
    };
    const buttons = exportButtons(OF_MANY, write, this.fail);
    return html("p", { class: "buttons", role: "group", "aria-label": "Export all articles" }, html("span", { class: "quiet" }, "All articles as"), ...buttons, done);
  }

  /**
   * Reads files one after another. A file that cannot be read says so in the list, and the others go on.
   * @param {File[]} files
   */
  async add(files) {
    const added = files.map((file) => this.#append(file.webkitRelativePath || file.name));
    this.place.hidden = false;
    for (const [place, file] of files.entries()) await this.#read(added[place], file);
  }

  /** @param {string} name @returns {Article} With a name of its own, which is the id of its record. */
  #append(name) {
    const taken = new Set(this.articles.map((one) => one.name));
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name} (${number})`;
    this.articles.push({ name: own, reading: null, state: "waits" });
    return this.articles[this.articles.length - 1];
  }

  /** @param {Article} article @param {File} file */
  async #read(article, file) {
    article.state = "is being read …";
    this.draw();
    try {
      const { text, extraction } = await readFile(file);
      const found = extraction ?? (await extract(text, undefined, article.name));
      article.reading = new Reading(found.text ?? text, found);
    } catch (error) {
      const { title, detail } = troubleOf(error);
      article.state = `${title}: ${detail}`;
    }
    this.draw();
  }

  /** @param {Reading} reading A corrected record, in place of the one of the same text. */
  replace(reading) {
    const article = this.articles.find((one) => one.reading?.text === reading.text);
    if (article) article.reading = reading;
    if (article) this.draw();
  }

  draw() {
    const giveBack = keepFocus(this.place);
    this.list.replaceChildren(...this.articles.map((article) => html("li", {}, this.#row(article))));
    this.#drawHits();
    giveBack();
  }

  /** @param {Article} article */
  #row(article) {
    const { reading } = article;
    const state = reading
      ? [counted(reading.attributions.length, "statement"), counted(reading.speakers.size, "speaker"), otherLanguage(reading) && "not in English"].filter(Boolean).join(", ")
      : article.state;
    return html(
      "button",
      { class: "plain", disabled: !reading, onclick: () => this.open(article, "") },
      article.name,
      " ",
      html("small", {}, state),
    );
  }

  #drawHits() {
    const words = folded(this.search.value.trim());
    this.list.hidden = Boolean(words);
    this.hits.replaceChildren(...(words ? this.#found(words) : this.#speakers()));
  }

  /** @param {string} words @returns {Node[]} The statements whose speaker or content has the words, by article. */
  #found(words) {
    const hits = this.articles.flatMap((article) =>
      (article.reading?.attributions ?? [])
        .filter((one) => article.reading && holds(article.reading, one, words))
        .map((one) => ({ article, one })),
    );
    const rows = hits.slice(0, MAX_HITS).map(({ article, one }) => html("li", {}, this.#hit(article, one)));
    const count = `${counted(hits.length, "statement")}${hits.length > MAX_HITS ? `, the first ${MAX_HITS} shown` : ""}`;
    return [html("p", { class: "quiet" }, count), html("ul", {}, ...rows)];
  }

  /** @param {Article} article @param {Attribution} one */
  #hit(article, one) {
    const name = article.reading?.nameOf(one) ?? "";
    return html(
      "button",
      { class: "plain hit", onclick: () => this.open(article, one.id) },
      html("strong", {}, name),
      `: ${beginning(saidText(one), 160)} `,
      html("small", {}, article.name),
    );
  }

  /** @returns {Node[]} Those who speak in most articles, each a button that searches for them. */
  #speakers() {
    /** @type {Map<string, { name: string, articles: Set<Article>, count: number }>} */
    const voices = new Map();
    for (const article of this.articles) {
      for (const one of article.reading?.attributions ?? []) {
        const name = article.reading?.speakerOf(one)?.name;
        if (!name) continue;
        const voice = voices.get(folded(name)) ?? { name, articles: new Set(), count: 0 };
        voice.articles.add(article);
        voice.count += 1;
        voices.set(folded(name), voice);
      }
    }
    const shared = [...voices.values()].filter((voice) => voice.articles.size > 1);
    if (shared.length === 0) return [];
    shared.sort((a, b) => b.articles.size - a.articles.size || b.count - a.count);
    const choose = (/** @type {string} */ name) => {
      this.search.value = name;
      this.search.focus();
      this.#drawHits();
    };
    const buttons = shared.map(({ name, articles, count }) =>
      html("button", { onclick: () => choose(name) }, `${name} `, html("small", {}, `${count} in ${articles.size}`)),
    );
    return [html("p", { class: "quiet" }, "In several articles:"), html("p", { class: "voices" }, ...buttons)];
  }
}

/** @param {Reading} reading @param {Attribution} one @param {string} words */
function holds(reading, one, words) {
  return folded(`${reading.nameOf(one)} ${saidText(one)}`).includes(words);
}

/** @param {string} text @returns {string} Without case, accents and runs of white space. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
}
