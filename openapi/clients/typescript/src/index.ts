export * from "./client.js";
export {
  ConnectionFailed,
  InvalidRequest,
  OnrecordError,
  ProblemError,
  RateLimited,
  StreamTruncated,
  TooLarge,
  Unauthorized,
  Unavailable,
} from "./errors.js";
export type { Problem } from "./errors.js";
export * from "./records.js";
export { moved, split } from "./splitting.js";
export type { Part } from "./splitting.js";
export type { components } from "./schema.js";
