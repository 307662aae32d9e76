/** Requests of the page that checks quotations. */

import { ask, json, send } from "./service.js";

/** @import { VerificationReport, VerificationRequest } from "./records.js" */

/**
 * Checks the quotations of a draft, with offsets as JavaScript strings count them.
 * @param {VerificationRequest} request
 * @param {AbortSignal} signal
 * @returns {Promise<VerificationReport>}
 * @throws {import("./service.js").Refusal}
 */
export async function verify(request, signal) {
  return await ask("/v1/verifications", json({ ...request, offset_unit: "utf16" }, signal));
}

/**
 * The report on a draft in another format, as the service writes it.
 * @param {"annotations" | "csv"} format
 * @param {VerificationRequest} request
 * @returns {Promise<string>}
 * @throws {import("./service.js").Refusal}
 */
export async function verifyAs(format, request) {
  const answer = await send(`/v1/verifications/${format}`, json(request));
  return await answer.text();
}
