// SPDX-License-Identifier: EUPL-1.2
import type { Language } from "@/i18n/language";

/** A number below the limit, every one equally likely. */
export function randomBelow(limit: number): number {
  const ceiling = Math.floor(2 ** 32 / limit) * limit;
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
  return drawn < ceiling ? drawn % limit : randomBelow(limit);
}

export function pickWords(words: readonly string[], count: number): string[] {
  const left = [...words];
  return Array.from({ length: Math.min(count, words.length) }, () => {
    const [word = ""] = left.splice(randomBelow(left.length), 1);
    return word;
  });
}

/** Three words and a number, made on this device and sent nowhere: about 31 bits, behind a limited sign-in. */
export async function threeWords(language: Language): Promise<string> {
  const { words } = language === "en" ? await import("./words/en") : await import("./words/de");
  return `${pickWords(words, 3).join(" ")} ${10 + randomBelow(90)}`;
}
