/** Lines out, lines in, and how long to wait for them. */

import type { components } from "./schema.js";

type Schemas = components["schemas"];
type Answered = Schemas["BatchItem"] | Schemas["StreamEnd"];

/** A body of one JSON object a line, each made when it can go out. */
export class Lines {
  readonly body: ReadableStream<Uint8Array>;
  /** The error of making a line, if it failed. */
  failure: { error: unknown } | null = null;

  constructor(first: object, texts: Iterable<object> | AsyncIterable<object>) {
    const rest = Symbol.asyncIterator in texts ? texts[Symbol.asyncIterator]() : texts[Symbol.iterator]();
    const encoder = new TextEncoder();
    const send = (to: ReadableStreamDefaultController, line: object) =>
      to.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
    this.body = new ReadableStream(
      {
        start: (to) => send(to, first),
        pull: async (to) => {
          try {
            const { done, value } = await rest.next();
            done ? to.close() : send(to, value);
          } catch (error) {
            this.failure = { error };
            to.error(error);
          }
        },
        cancel: async () => void (await rest.return?.()),
      },
      { highWaterMark: 0 },
    );
  }
}

/** The objects in an answer of one JSON object a line. */
export async function* records(response: Response, patience: Patience): AsyncGenerator<Answered, void, undefined> {
  const reader = (response.body ?? new ReadableStream()).getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    const { done, value } = await patience.during(reader.read());
    if (done) return;
    const ended = (rest + decoder.decode(value, { stream: true })).split("\n");
    rest = ended.pop() ?? "";
    for (const line of ended) yield JSON.parse(line) as Answered;
  }
}

/** A time limit on awaited values: rejects when it has passed or the caller aborts. */
export class Patience {
  readonly #controller = new AbortController();
  readonly #milliseconds: number;
  readonly signal: AbortSignal;

  constructor(milliseconds: number, outer: AbortSignal | undefined) {
    this.#milliseconds = milliseconds;
    this.signal = outer ? AbortSignal.any([outer, this.#controller.signal]) : this.#controller.signal;
  }

  async during<T>(awaited: Promise<T>): Promise<T> {
    const late = () => this.#controller.abort(new DOMException("it took too long", "TimeoutError"));
    const timer = Number.isFinite(this.#milliseconds) ? setTimeout(late, this.#milliseconds) : undefined;
    try {
      return await awaited;
    } finally {
      clearTimeout(timer);
    }
  }

  /** Breaks off whatever is still under way. */
  end(): void {
    this.#controller.abort();
  }
}

/** Waits, unless the caller breaks it off. */
export function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const broken = () => (clearTimeout(timer), reject(signal?.reason));
    if (signal?.aborted) broken();
    signal?.addEventListener("abort", broken, { once: true });
  });
}
