// SPDX-License-Identifier: EUPL-1.2

const FIRST = 500;
const LONGEST = 30_000;

/**
 * How long to wait before the next try, in milliseconds: doubling, and spread by chance, so that a city's browsers do
 * not all come back in the same moment after a restart.
 */
export function waitBefore(attempt: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  return Math.round(full * (0.5 + random() / 2));
}
