// SPDX-License-Identifier: EUPL-1.2

const MONDAY = 1;

/** The morning on which a group opens again: half past seven, before lessons. */
export function endOf(until: "tomorrow" | "monday", now: Date): Date {
  const days = until === "tomorrow" ? 1 : (MONDAY - now.getDay() + 7) % 7 || 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 7, 30);
}
