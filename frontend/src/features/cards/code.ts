// SPDX-License-Identifier: EUPL-1.2

/** What a square says: a child's card, or a device that joins a class. */
export type Code = { kind: "card" | "device"; code: string };

const LETTERS = /^[2-9A-HJ-NP-Z]{28}$/;

/** A code as typed from paper, without what only helps the eye; null when it cannot be one. */
export function cleanCode(typed: string): string | null {
  const code = typed.replace(/[\s\-–—_.]/g, "").toUpperCase();
  return LETTERS.test(code) ? code : null;
}

/** The part of an address behind #: k=… is a card, d=… a device. */
export function codeInHash(hash: string): Code | null {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const card = cleanCode(params.get("k") ?? "");
  if (card) return { kind: "card", code: card };
  const device = cleanCode(params.get("d") ?? "");
  return device ? { kind: "device", code: device } : null;
}

/** What a scanned square holds, if it is one of ours; any other square is passed over. */
export function codeInSquare(text: string): Code | null {
  if (!URL.canParse(text)) return null;
  const { pathname, hash } = new URL(text);
  return pathname === "/karte" ? codeInHash(hash) : null;
}

/** Takes the code out of the address, so that it stays neither on the screen nor in the history. */
export function takeCode(): Code | null {
  const found = codeInHash(location.hash);
  if (location.hash) history.replaceState(history.state, "", location.pathname);
  return found;
}
