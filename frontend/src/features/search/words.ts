// SPDX-License-Identifier: EUPL-1.2

/** Small letters without accents, "ä" like "a": as forgiving as the server's search. */
function simple(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss");
}

/** Whether every word asked for is somewhere in the text. */
export function holds(text: string, asked: string): boolean {
  const known = simple(text);
  return simple(asked)
    .split(/\s+/)
    .every((word) => known.includes(word));
}

export type Piece = { readonly text: string; readonly hit: boolean };

/** The text in pieces, those that were asked for marked. Never as markup. */
export function pieces(text: string, asked: string): Piece[] {
  const words = asked
    .trim()
    .split(/\s+/)
    .filter((word) => word.length > 1)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  if (words.length === 0) return [{ text, hit: false }];
  return text
    .split(new RegExp(`(${words.join("|")})`, "iu"))
    .map((part, index) => ({ text: part, hit: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}
