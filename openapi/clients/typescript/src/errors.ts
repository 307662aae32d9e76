/**
 * The errors of the client, and those that are worth another attempt.
 *
 *     OnrecordError
 *       ├── ConnectionFailed    no answer came, or none in time
 *       ├── StreamTruncated     a stream ended before its end line: texts without a result have none
 *       └── ProblemError        the service answered with a problem (RFC 9457)
 *             ├── InvalidRequest  400, 415, 422: the request must be another
 *             ├── Unauthorized    401, 403: a good key is needed
 *             ├── TooLarge        413: `limit` tells how much is taken
 *             ├── RateLimited     429: come again after `retryAfter` seconds
 *             └── Unavailable     500 and above: the service failed, is busy or is not ready
 */

import type { components } from "./schema.js";

export type Problem = components["schemas"]["Problem"];

export class OnrecordError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}
export class ConnectionFailed extends OnrecordError {}
export class StreamTruncated extends OnrecordError {}

/** An answer that is no success. `problem` is empty where the answer was none of the service's, as from a proxy. */
export class ProblemError extends OnrecordError {
  readonly requestId: string | null;
  /** Seconds to wait before another attempt, if the answer says so. */
  readonly retryAfter: number | null;

  constructor(
    readonly status: number,
    readonly problem: Partial<Problem>,
    headers: Headers,
  ) {
    const id = headers.get("X-Request-ID");
    super(`${status} ${problem.title ?? "No problem document"}: ${problem.detail ?? ""} (request ${id})`);
    this.requestId = id;
    this.retryAfter = seconds(headers.get("Retry-After"));
  }

  get type(): string {
    return this.problem.type ?? "about:blank";
  }
  get limit(): number | null {
    return this.problem.limit ?? null;
  }
}
export class InvalidRequest extends ProblemError {}
export class Unauthorized extends ProblemError {}
export class TooLarge extends ProblemError {}
export class RateLimited extends ProblemError {}
export class Unavailable extends ProblemError {}

const KINDS: Record<number, typeof ProblemError> = {
  ...{ 400: InvalidRequest, 415: InvalidRequest, 422: InvalidRequest },
  ...{ 401: Unauthorized, 403: Unauthorized, 413: TooLarge, 429: RateLimited },
};

/** The error for an answer that is no success. */
export async function errorOf(response: Response): Promise<ProblemError> {
  const found: unknown = await response.json().catch(() => null);
  const problem = typeof found === "object" && found !== null ? (found as Partial<Problem>) : {};
  const Kind = KINDS[response.status] ?? (response.status >= 500 ? Unavailable : ProblemError);
  return new Kind(response.status, problem, response.headers);
}

const MAX_PAUSE_SECONDS = 60;
const [FIRST_PAUSE, MAX_BACKOFF_SECONDS] = [0.5, 8];

/** Seconds until the next attempt, never fewer than the service asks for; throws what is not worth another. */
export function pause(error: unknown, attempt: number, maxRetries: number): number {
  const problem = error instanceof ProblemError ? error : null;
  const asked = problem?.retryAfter ?? 0;
  const again = problem ? [429, 502, 503, 504].includes(problem.status) : error instanceof TypeError;
  if (!again || attempt >= maxRetries || asked > MAX_PAUSE_SECONDS) throw problem ?? unreachable(error);
  return Math.max(asked, Math.min(MAX_BACKOFF_SECONDS, FIRST_PAUSE * 2 ** attempt) * (0.5 + Math.random() / 2));
}

/** An error that `fetch` throws when no answer comes, as ours; the caller's own abort stays as it is. */
export function unreachable(error: unknown): unknown {
  const late = error instanceof DOMException && error.name === "TimeoutError";
  if (!late && !(error instanceof TypeError)) return error;
  const message = late ? "no answer came in time" : `the service could not be reached: ${error.message}`;
  return new ConnectionFailed(message, { cause: error });
}

function seconds(retryAfter: string | null): number | null {
  if (retryAfter === null) return null;
  const found = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isNaN(found) ? null : Math.max(0, found);
}
