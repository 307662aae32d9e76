export * from "./client.js";
export * from "./errors.js";
export type { components } from "./schema.js";
