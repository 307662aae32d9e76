/** The client: a method for each operation of the service, with retries, timeouts and streams. */

import { OnrecordError, StreamTruncated, errorOf, pause, unreachable } from "./errors.js";
import type { components } from "./schema.js";
import { Lines, Patience, records, sleep } from "./streams.js";

type Schemas = components["schemas"];
export type ExtractionRequest = Schemas["ExtractionRequest"];
export type BatchRequest = Schemas["BatchRequest"];
export type StreamText = Schemas["StreamText"];
/** Options for every text of a stream whose own line does not say otherwise. */
export type StreamOptions = Omit<Schemas["StreamDefaults"], "type">;
export type Extraction = Schemas["Extraction"];
export type Batch = Schemas["Batch"];
export type BatchItem = Schemas["BatchItem"];
export type VerificationRequest = Schemas["VerificationRequest"];
export type VerificationReport = Schemas["VerificationReport"];
export type RecordText = Schemas["RecordText"];
export type KeptRecord = Schemas["KeptRecord"];
export type ServiceInfo = Schemas["ServiceInfo"];
export type Health = Schemas["Health"];
export type Job = Schemas["Job"];
export type SaidQuestion = Schemas["SaidQuestion"];
export type SaidAnswer = Schemas["SaidAnswer"];
export type PeopleQuestion = Schemas["PeopleQuestion"];
export type PeopleAnswer = Schemas["PeopleAnswer"];
export type QuotationsQuestion = Schemas["QuotationsQuestion"];
export type QuotationsAnswer = Schemas["QuotationsAnswer"];
export type AuditQuestion = Schemas["AuditQuestion"];
export type AuditAnswer = Schemas["AuditAnswer"];

/** An article of a job. */
export interface Article {
  text: string;
  id?: string;
  title?: string;
  published?: string;
  [column: string]: unknown;
}

/** The result of one article of a job. */
export interface JobResult {
  article: number;
  id: string | null;
  record?: Extraction;
  problem?: { type: string; detail: string | null };
  [field: string]: unknown;
}

export type ExportRequest = Schemas["ExportRequest"];
export type ExportBatchRequest = Schemas["ExportBatchRequest"];
type DocumentText = Schemas["DocumentText"];
/** The formats of exports. */
export type Format =
  | "annotations"
  | "brat"
  | "claim-review"
  | "csv"
  | "excel"
  | "inception"
  | "label-studio"
  | "schema.org";
const JSON_TYPE = "application/json";
/** Results of a job that are asked for at a time. */
const RESULTS = 200;

export interface Settings {
  /** The address of the service; left out: `http://127.0.0.1:8000`. */
  baseUrl?: string;
  /** The key, if the service asks for one. */
  key?: string;
  /** Milliseconds that an attempt may take, and a stream be silent; left out: 60 000; `Infinity`: without end. */
  timeout?: number;
  /** The number of further attempts when the service is busy or cannot be reached; left out: 2. */
  maxRetries?: number;
  /** Seconds that the service may take for a text, waiting included; left out: as many as it allows. */
  deadline?: number;
  /** Sends requests in place of the platform's `fetch`. */
  fetch?: typeof fetch;
}

export interface CallOptions {
  /** Breaks the call off. */
  signal?: AbortSignal;
  /** In place of the client's. */
  timeout?: number;
}

export interface JobOptions extends CallOptions {
  /** Called with the job each time that it has been asked for. */
  onProgress?: (job: Job) => void;
  /** Milliseconds between two of these; left out: 2 000. */
  poll?: number;
}

export class Client {
  readonly #baseUrl: string;
  readonly #headers: Record<string, string>;
  readonly #timeout: number;
  readonly #maxRetries: number;
  readonly #fetch: typeof fetch;

  constructor(settings: Settings = {}) {
    if (typeof settings !== "object") throw new TypeError("the settings are an object: { baseUrl: … }");
    const { baseUrl = "http://127.0.0.1:8000", key, timeout = 60_000, maxRetries = 2, ...rest } = settings;
    this.#baseUrl = address(baseUrl);
    this.#headers = authorization(key);
    if (rest.deadline !== undefined) this.#headers["Request-Timeout"] = String(rest.deadline);
    this.#timeout = timeout;
    this.#maxRetries = maxRetries;
    this.#fetch = rest.fetch ?? ((...sent) => fetch(...sent));
  }

  /** The record of one text. Offsets count as JavaScript's strings do, unless `offset_unit` says otherwise. */
  extract(request: ExtractionRequest, options?: CallOptions): Promise<Extraction> {
    return this.#call("/v1/extractions", { offset_unit: "utf16", ...request }, options);
  }

  /** The records of up to 100 texts, or problems, in the order of the texts. */
  extractBatch(request: BatchRequest, options?: CallOptions): Promise<Batch> {
    return this.#call("/v1/extractions/batch", { offset_unit: "utf16", ...request }, options);
  }

  /** A text in another format, or its record (`extraction`), which is then converted and not extracted again. */
  async export(format: Format, request: ExportRequest, options?: CallOptions): Promise<string> {
    const body = request.extraction ? request : { offset_unit: "utf16", ...request };
    const answer = await this.#tried(`/v1/exports/${format}`, JSON_TYPE, JSON.stringify(body), options);
    // `text()` would drop the mark by which Excel knows the encoding.
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
  }

  /** Up to 100 texts in another format: one document, or a ZIP archive of brat and INCEpTION. */
  async exportBatch(format: Format, request: ExportBatchRequest, options?: CallOptions): Promise<Blob> {
    const body = JSON.stringify({ offset_unit: "utf16", ...request });
    return (await this.#tried(`/v1/exports/${format}/batch`, JSON_TYPE, body, options)).blob();
  }

  /** The text of a document, such as a web page or a Word file, by its media type. */
  async textOf(document: Blob | string, mediaType: string, options?: CallOptions): Promise<DocumentText> {
    return (await (await this.#tried("/v1/texts", mediaType, document, options)).json()) as DocumentText;
  }

  /** A report on each quotation of a draft. With the draft's `extraction` it is not read again. */
  verify(request: VerificationRequest, options?: CallOptions): Promise<VerificationReport> {
    return this.#call("/v1/verifications", { offset_unit: "utf16", ...request }, options);
  }

  /** The same report in another format. */
  async verifyAs(format: "annotations" | "csv", request: VerificationRequest, options?: CallOptions): Promise<string> {
    const body = JSON.stringify({ offset_unit: "utf16", ...request });
    return (await this.#tried(`/v1/verifications/${format}`, JSON_TYPE, body, options)).text();
  }

  /** Keeps a source for later verifications, if the service keeps any. */
  putRecord(id: string, record: RecordText, options?: CallOptions): Promise<KeptRecord> {
    return this.#call(recordPath(id), record, options, "PUT");
  }

  /** Describes a source that is kept. */
  getRecord(id: string, options?: CallOptions): Promise<KeptRecord> {
    return this.#call(recordPath(id), undefined, options);
  }

  /** Forgets a source that is kept. */
  deleteRecord(id: string, options?: CallOptions): Promise<void> {
    return this.#call(recordPath(id), undefined, options, "DELETE");
  }

  /**
   * Has many articles read in the background: `text` and, if wanted, `id`, `title`, `published`.
   *
   * Nothing is tried again: a job that was created twice would be read twice.
   */
  async createJob(articles: Iterable<Article>, { signal, timeout = this.#timeout }: CallOptions = {}): Promise<Job> {
    const body = [...articles].map((article) => JSON.stringify(article) + "\n").join("");
    const patience = new Patience(timeout, signal);
    try {
      const response = await this.#send("/v1/jobs", "application/x-ndjson", body, patience);
      return (await patience.during(response.json())) as Job;
    } catch (error) {
      throw error instanceof OnrecordError ? error : unreachable(error);
    } finally {
      patience.end();
    }
  }

  /** Your jobs, the newest first. */
  async jobs(options?: CallOptions): Promise<Job[]> {
    return (await this.#call<Schemas["JobList"]>("/v1/jobs", undefined, options)).jobs;
  }

  /** The progress of a job. */
  job(id: string, options?: CallOptions): Promise<Job> {
    return this.#call(`/v1/jobs/${encodeURIComponent(id)}`, undefined, options);
  }

  /** Creates a job and waits until it has ended. `onProgress` is called with it every `poll` milliseconds. */
  async runJob(articles: Iterable<Article>, { onProgress, poll = 2_000, ...options }: JobOptions = {}): Promise<Job> {
    let job = await this.createJob(articles, options);
    onProgress?.(job);
    while (job.state === "running") {
      await sleep(poll, options.signal);
      job = await this.job(job.id, options);
      onProgress?.(job);
    }
    return job;
  }

  /** The results of a job so far, in the order of its articles: each has `record` or `problem`. */
  async *jobResults(id: string, options: CallOptions = {}): AsyncGenerator<JobResult, void, undefined> {
    for (let given = 0; ; ) {
      const path = `/v1/jobs/${encodeURIComponent(id)}/results?offset=${given}&limit=${RESULTS}`;
      const lines = (await (await this.#tried(path, "", undefined, options)).text()).split("\n").filter(Boolean);
      if (lines.length === 0) return;
      given += lines.length;
      for (const line of lines) yield JSON.parse(line) as JobResult;
    }
  }

  /** One of the `files` of a job that is done: a table in Parquet, or the records. */
  async jobFile(id: string, name: string, options?: CallOptions): Promise<Blob> {
    const path = `/v1/jobs/${encodeURIComponent(id)}/files/${encodeURIComponent(name)}`;
    return (await this.#tried(path, "", undefined, options)).blob();
  }

  /** Stops a job and deletes its results. */
  async deleteJob(id: string, { signal, timeout = this.#timeout }: CallOptions = {}): Promise<void> {
    const patience = new Patience(timeout, signal);
    try {
      await this.#send(`/v1/jobs/${encodeURIComponent(id)}`, "", undefined, patience, "DELETE");
    } finally {
      patience.end();
    }
  }

  /** Attributions of the service's archive: `said({ speaker: "petrova", words: "harbour" })`. */
  said(question: SaidQuestion = {}, options?: CallOptions): Promise<SaidAnswer> {
    return this.#call("/v1/archive/said", question, options);
  }

  /** Speakers of the archive, with the ids that other questions take: `people({ name: "petrova" })`. */
  people(question: PeopleQuestion = {}, options?: CallOptions): Promise<PeopleAnswer> {
    return this.#call("/v1/archive/people", question, options);
  }

  /** Quotations that several articles of the archive have: `quotations({ min_articles: 5 })`. */
  quotations(question: QuotationsQuestion = {}, options?: CallOptions): Promise<QuotationsAnswer> {
    return this.#call("/v1/archive/quotations", question, options);
  }

  /** Counts and shares of the archive's sources: `audit({ measure: "named", by: "section" })`. */
  audit(question: AuditQuestion = {}, options?: CallOptions): Promise<AuditAnswer> {
    return this.#call("/v1/archive/audit", question, options);
  }

  /** Versions, models and every limit of the service. */
  info(options?: CallOptions): Promise<ServiceInfo> {
    return this.#call("/v1/info", undefined, options);
  }

  /** Resolves if texts can be sent; rejects with `Unavailable` while they cannot. */
  ready(options?: CallOptions): Promise<Health> {
    return this.#call("/readyz", undefined, options);
  }

  /**
   * The records of any number of texts, or problems, each when it is ready, in any order.
   *
   * Texts are asked for as the service takes them, and it takes none while results wait here. They are sent once:
   * nothing is tried again. Browsers that cannot stream a request refuse this; `extractBatch` works in all.
   */
  async *extractStream(
    texts: Iterable<StreamText> | AsyncIterable<StreamText>,
    defaults: StreamOptions = {},
    { signal, timeout = this.#timeout }: CallOptions = {},
  ): AsyncGenerator<BatchItem, void, undefined> {
    const patience = new Patience(timeout, signal);
    const lines = new Lines({ type: "defaults", offset_unit: "utf16", ...defaults }, texts);
    let response: Response | null = null;
    let given = 0;
    try {
      response = await this.#send("/v1/extractions/stream", "application/x-ndjson", lines.body, patience);
      for await (const record of records(response, patience)) {
        if (record.type === "end" && record.counts.ok + record.counts.problem === given) return;
        if (record.type !== "item") continue;
        given += 1;
        yield record;
      }
    } catch (error) {
      if (lines.failure) throw lines.failure.error;
      if (response === null || signal?.aborted) throw unreachable(error);
      throw new StreamTruncated(`the stream broke off after ${given} results`, { cause: error });
    } finally {
      patience.end();
    }
    throw new StreamTruncated(`the stream ended without its last line, after ${given} results`);
  }

  async #call<T>(path: string, body: object | undefined, options: CallOptions = {}, method?: string): Promise<T> {
    const { signal, timeout = this.#timeout } = options;
    for (let attempt = 0; ; attempt += 1) {
      const patience = new Patience(timeout, signal);
      try {
        const response = await this.#send(path, "application/json", body && JSON.stringify(body), patience, method);
        if (response.status === 204) return undefined as T;
        return (await patience.during(response.json())) as T;
      } catch (error) {
        if (error instanceof SyntaxError) throw new OnrecordError("the answer is not one of onrecord's", { cause: error });
        await sleep(1000 * pause(error, attempt, this.#maxRetries), signal);
      }
    }
  }

  /** Sends what is no JSON in return; the body of the answer has been read. */
  async #tried(path: string, type: string, body: BodyInit | undefined, options: CallOptions = {}): Promise<Response> {
    const { signal, timeout = this.#timeout } = options;
    for (let attempt = 0; ; attempt += 1) {
      const patience = new Patience(timeout, signal);
      try {
        const response = await this.#send(path, type, body, patience);
        return new Response(await patience.during(response.blob()), response);
      } catch (error) {
        await sleep(1000 * pause(error, attempt, this.#maxRetries), signal);
      }
    }
  }

  async #send(
    path: string,
    type: string,
    body: BodyInit | undefined,
    patience: Patience,
    method = body ? "POST" : "GET",
  ): Promise<Response> {
    const { signal } = patience;
    const headers = { ...this.#headers, ...(body ? { "Content-Type": type } : {}) };
    const request = { method, headers, body: body ?? null, signal, duplex: "half" };
    const answer = this.#fetch(this.#baseUrl + path, request).catch((error: unknown) => {
      // The platform's message names no address.
      throw error instanceof TypeError ? new TypeError(this.#baseUrl, { cause: error }) : error;
    });
    const response = await patience.during(answer);
    if (!response.ok) throw await errorOf(response);
    return response;
  }
}

/** The address of the service, checked. */
function address(baseUrl: string): string {
  const given = baseUrl.trim();
  if (!given.includes("://")) throw new TypeError(`baseUrl: a scheme is missing: http://${given}`);
  const [, host, path = ""] = /^(https?:\/\/[^/?#]+)([^?#]*)$/i.exec(given) ?? [];
  if (!host) throw new TypeError("baseUrl: the address of the service alone is expected, such as http://127.0.0.1:8000");
  const below = `${path}/`.indexOf("/v1/");
  if (below >= 0) throw new TypeError(`baseUrl: the client adds /v1 itself: ${host}${path.slice(0, below)}`);
  return host + path.replace(/\/+$/, "");
}

/** The header with a key; a key that was read from a file may end in a line end. */
function authorization(key: string | undefined): Record<string, string> {
  const plain = key?.trim();
  if (!plain) return {};
  if (!/^[!-~]+$/.test(plain)) throw new TypeError("key: a key has no white space and no letters but those of ASCII");
  return { Authorization: `Bearer ${plain}` };
}

function recordPath(id: string): string {
  return `/v1/records/${encodeURIComponent(id)}`;
}
