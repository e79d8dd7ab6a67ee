// SPDX-License-Identifier: EUPL-1.2
import { transport } from "@/api/transport";

const AUTH = "/api/auth/browser/v1";
const JSON_HEADERS = { "Content-Type": "application/json", Accept: "application/json" };

type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Asks one of the sign-in library's doors; what it answers is unknown until somebody looked at it. */
export async function ask(door: string, body?: object, method: Method = "POST"): Promise<unknown> {
  const response = await transport(`${AUTH}/${door}`, {
    method,
    headers: JSON_HEADERS,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json().catch(() => null);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A part of an answer, by its path. */
export function partOf(answer: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((part, key) => (isRecord(part) ? part[key] : undefined), answer);
}
