// SPDX-License-Identifier: EUPL-1.2

const SHAPES = ["circle", "square", "leaf", "drop"] as const;

export const TINTS = 6;

function numberOf(text: string): number {
  let hash = 2166136261;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** The same id has the same colour and shape on every device. */
export function markOf(id: string): { tint: number; shape: (typeof SHAPES)[number] } {
  const number = numberOf(id);
  return {
    tint: number % TINTS,
    shape: SHAPES[Math.floor(number / TINTS) % SHAPES.length] ?? "circle",
  };
}
