/** Several articles: a list of them, and one view across all that is said in them. */

import { otherLanguage } from "./banner.js";
import { byId, html } from "./dom.js";
import { OF_MANY, exportButtons, saveAll } from "./exports.js";
import { readAll } from "./files.js";
import { keepFocus } from "./focus.js";
import { beginning, counted } from "./labels.js";
import { troubleOf } from "./problems.js";
import { Reading, saidText, titleOf } from "./reading.js";
import { Refusal, extract } from "./service.js";

/** @import { Format } from "./exports.js" */
/** @import { Read } from "./files.js" */
/** @import { Attribution } from "./records.js" */

/**
 * @typedef {object} Article
 * @property {string} name
 * @property {Reading | null} reading Null until it is read.
 * @property {string} state The text shown in place of its counts.
 * @property {File | null} file Null where there is nothing to read, or nothing more to try.
 * @property {boolean} [isRefused] True if it was tried in vain.
 */

const MAX_HITS = 500;
const MAX_ATTEMPTS = 10;

export class Library {
  /**
   * @param {(article: Article, attribution: string) => void} open Shows an article and one of its attributions.
   * @param {(error: unknown, retry: () => void) => void} fail Shows why the articles could not be read or exported.
   */
  constructor(open, fail) {
    this.open = open;
    this.fail = fail;
    /** @type {Article[]} */
    this.articles = [];
    /** @type {AbortController | null} Of the reading that is in progress. */
    this.running = null;
    this.go = html("button", { hidden: true, onclick: () => (this.running ? this.running.abort() : this.#readAgain()) });
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
      html("h2", {}, "Articles ", this.go),
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
    for (const file of files) this.#append(file.webkitRelativePath || file.name, file);
    await this.#readAll();
  }

  /** @param {Reading} reading A record that would be lost otherwise. */
  hold(reading) {
    if (this.articles.some((one) => one.reading === reading)) return;
    const { id, text_sha256: hash } = reading.extraction;
    // An id that was made says nothing to a person.
    this.#append(hash.startsWith(id) ? titleOf(reading) : id).reading = reading;
    this.draw();
  }

  /** @param {string} name @param {File | null} [file] @returns {Article} With a name of its own: the id of a record that is to be made. */
  #append(name, file = null) {
    this.place.hidden = false;
    this.articles.push({ name: this.#free(name), reading: null, state: "waits", file });
    return this.articles[this.articles.length - 1];
  }

  /** @param {string} name @returns {string} The name, with a number if an article has it. */
  #free(name) {
    const taken = new Set(this.articles.map((one) => one.name));
    let own = name;
    for (let number = 2; taken.has(own); number += 1) own = `${name} (${number})`;
    return own;
  }

  /** Reads the files that wait; those that are added meanwhile, too. */
  async #readAll() {
    if (this.running) return;
    const { signal } = (this.running = new AbortController());
    try {
      for (let next; !signal.aborted && (next = this.articles.find(({ file, isRefused }) => file && !isRefused)); ) {
        await this.#read(next, signal);
      }
    } catch (error) {
      this.fail(error, () => this.#readAll());
    }
    this.running = null;
    this.draw();
  }

  #readAgain() {
    for (const one of this.articles) one.isRefused = false;
    this.#readAll();
  }

  /**
   * @param {Article} article
   * @param {AbortSignal} signal
   * @throws {unknown} The key of the service is missing, for this article and all others.
   */
  async #read(article, signal) {
    for (let attempt = 1; ; attempt += 1) {
      article.state = "is being read …";
      this.draw();
      try {
        if (article.file) await this.#take(article, await readAll(article.file), signal);
        return;
      } catch (error) {
        article.state = "waits";
        if (signal.aborted) return;
        const { title, detail, wait, asksForKey } = troubleOf(error);
        if (asksForKey) throw error;
        article.state = `${title}: ${detail}`;
        article.isRefused = !wait || attempt === MAX_ATTEMPTS;
        if (!passes(error)) article.file = null;
        if (article.isRefused) return;
        article.state += ` It is tried again in ${wait} s.`;
        this.draw();
        await pause(wait ?? 0, signal);
      }
    }
  }

  /** @param {Article} article @param {Read[]} reads Of its file; of several records each is an article. @param {AbortSignal} signal */
  async #take(article, reads, signal) {
    for (const [place, { text, title, extraction }] of reads.entries()) {
      const found = extraction ?? (await extract(text, signal, article.name, title));
      const one = place ? this.#append(found.id) : article;
      if (reads.length > 1 && !place) one.name = this.#free(found.id);
      one.reading = new Reading(found.text ?? text, found);
    }
    article.file = null;
  }

  /** @param {Reading} before @param {Reading} after Its corrected record. */
  replace(before, after) {
    const article = this.articles.find((one) => one.reading === before);
    if (article) article.reading = after;
    if (article) this.draw();
  }

  draw() {
    const giveBack = keepFocus(this.place);
    this.list.replaceChildren(...this.articles.map((article) => html("li", {}, this.#row(article))));
    const left = this.articles.filter(({ file }) => file).length;
    this.go.hidden = !left;
    this.go.textContent = this.running ? "Stop" : `Read the ${left === 1 ? "one" : left} that ${left === 1 ? "is" : "are"} not read`;
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

/** @param {unknown} error @returns {boolean} True for an error of the service that may not come again. */
function passes(error) {
  return error instanceof Refusal && (!error.problem || error.problem.status === 429 || error.problem.status >= 500);
}

/** @param {number} seconds @param {AbortSignal} signal Ends it at once. @returns {Promise<void>} */
function pause(seconds, signal) {
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000);
    signal.addEventListener("abort", () => resolve(), { once: true });
  });
}

/** @param {Reading} reading @param {Attribution} one @param {string} words */
function holds(reading, one, words) {
  return folded(`${reading.nameOf(one)} ${saidText(one)}`).includes(words);
}

/** @param {string} text @returns {string} Without case, accents and runs of white space. */
function folded(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/\s+/g, " ").toLowerCase();
}
