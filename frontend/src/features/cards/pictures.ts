// SPDX-License-Identifier: EUPL-1.2
import type { components } from "@/api/schema";

export type Picture = components["schemas"]["CardSignIn"]["pictures"][number];

/** The grid, in this order on every device: a child finds the fish where it was yesterday. */
export const PICTURES = [
  "sun",
  "fish",
  "apple",
  "boat",
  "house",
  "tree",
  "car",
  "ball",
  "star",
  "cat",
  "flower",
  "key",
] as const satisfies readonly Picture[];

/** So many make a sign-in, all different. */
export const CHOSEN = 4;

/** Which pictures somebody typed, by the names the page shows; null when a word is none of them. */
export function picturesIn(typed: string, names: Record<Picture, string>): Picture[] | null {
  const words = typed
    .toLocaleLowerCase()
    .split(/[\s,;.]+/)
    .filter(Boolean);
  const found = words.map((word) =>
    PICTURES.find((picture) => names[picture].toLocaleLowerCase() === word),
  );
  return found.every((each) => each !== undefined) ? found : null;
}
