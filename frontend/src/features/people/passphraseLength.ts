// SPDX-License-Identifier: EUPL-1.2

/** As in the server's settings; the server has the last word. */
export const LEAST = 10;
const STRONG = 16;

export type Level = "empty" | "short" | "good" | "strong";

/** How far a passphrase has come. Length is what counts; rules about signs and digits only make people note it down. */
export function lengthOf(value: string): { missing: number; level: Level } {
  const length = [...value].length;
  if (length === 0) return { missing: LEAST, level: "empty" };
  if (length < LEAST) return { missing: LEAST - length, level: "short" };
  return { missing: 0, level: length >= STRONG ? "strong" : "good" };
}
