// SPDX-License-Identifier: EUPL-1.2
import { onFarewell } from "@/features/people/session";

const KEY = "schulhof.emoji";
const KEPT = 16;

/** The pictures used last on this device, by whoever is signed in. */
export function recentEmoji(): string[] {
  try {
    return (localStorage.getItem(KEY) ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}

export function rememberEmoji(sign: string): void {
  const signs = [sign, ...recentEmoji().filter((known) => known !== sign)].slice(0, KEPT);
  try {
    localStorage.setItem(KEY, signs.join(" "));
  } catch {
    // Without storage nothing is remembered.
  }
}

onFarewell(() => localStorage.removeItem(KEY));
