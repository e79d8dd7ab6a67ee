// SPDX-License-Identifier: EUPL-1.2
import { currentLanguage } from "@/i18n/i18n";

export type Emoji = { readonly sign: string; readonly name: string; readonly group: Group };

export const GROUPS = [
  "smileys",
  "people",
  "animals",
  "food",
  "travel",
  "activities",
  "objects",
  "symbols",
  "flags",
] as const;
export type Group = (typeof GROUPS)[number];

type Indexed = Emoji & { readonly words: readonly string[] };

/** Unicode's numbers of the groups; 2 is for parts of pictures. */
const NUMBERS: Record<number, Group> = {
  0: "smileys",
  1: "people",
  3: "animals",
  4: "food",
  5: "travel",
  6: "activities",
  7: "objects",
  8: "symbols",
  9: "flags",
};

const loaded = new Map<string, Promise<EmojiWords>>();

/** All pictures with their words, in the language of the app. Fetched when somebody first wants one. */
export function emojiWords(): Promise<EmojiWords> {
  const language = currentLanguage();
  const known = loaded.get(language) ?? load(language);
  loaded.set(language, known);
  known.catch(() => loaded.delete(language));
  return known;
}

async function load(language: "de" | "en"): Promise<EmojiWords> {
  const list =
    language === "de" ? await import("virtual:emoji/de") : await import("virtual:emoji/en");
  return new EmojiWords(list.default);
}

export class EmojiWords {
  readonly #all: readonly Indexed[];

  constructor(list: readonly (readonly [string, string, string, number])[]) {
    this.#all = list.map(([sign, name, more, group]) => ({
      sign,
      name,
      group: NUMBERS[group] ?? "symbols",
      words: simple(`${name} ${more}`).split(" "),
    }));
  }

  in(group: Group): readonly Emoji[] {
    return this.#all.filter((emoji) => emoji.group === group);
  }

  named(sign: string): Emoji | undefined {
    return this.#all.find((emoji) => emoji.sign === sign);
  }

  /** Those with a word beginning like each word asked for; what is called just so comes first. */
  find(asked: string, most = 60): readonly Emoji[] {
    const wanted = simple(asked).split(" ").filter(Boolean);
    if (wanted.length === 0) return [];
    const all = (words: readonly string[], fits: (word: string, part: string) => boolean) =>
      wanted.every((part) => words.some((word) => fits(word, part)));
    const found = this.#all.filter(({ words }) =>
      all(words, (word, part) => word.startsWith(part)),
    );
    const rank = ({ name, words }: Indexed) => {
      const named = simple(name).split(" ");
      if (all(named, (word, part) => word === part)) return named.length;
      if (all(words, (word, part) => word === part)) return 10;
      return all(named, (word, part) => word.startsWith(part)) ? 20 : 30;
    };
    return found.sort((a, b) => rank(a) - rank(b)).slice(0, most);
  }
}

/** Small letters without accents; "ä" and "ae" are the same, for keyboards without the one. */
function simple(text: string): string {
  return text
    .toLowerCase()
    .replace(/ä/g, "ae")
    .replace(/ö/g, "oe")
    .replace(/ü/g, "ue")
    .replace(/ß/g, "ss")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
