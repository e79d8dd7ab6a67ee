// SPDX-License-Identifier: EUPL-1.2
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

type Entry = {
  emoji?: string;
  label: string;
  tags?: string[];
  group?: number;
  order?: number;
  version: number;
};

const ID = /^virtual:emoji\/(de|en)$/;
/** Skin colours and hair as such are no pictures to choose. */
const COMPONENTS = 2;
/** What came later is an empty box on many devices that lie in schools. */
const NEWEST = 15;

/** Gives the app the pictures and their words in one language: `[emoji, name, other words, group][]`. */
export function emojiWords(): Plugin {
  const find = createRequire(import.meta.url);
  return {
    name: "schulhof:emoji-words",
    resolveId: (id) => (ID.test(id) ? `\0${id}` : null),
    async load(id) {
      const language = ID.exec(id.slice(1))?.[1];
      if (!id.startsWith("\0virtual:emoji/") || !language) return null;
      const text = await readFile(find.resolve(`emojibase-data/${language}/data.json`), "utf8");
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(wordsIn(text)))});`;
    },
  };
}

function wordsIn(text: string): [string, string, string, number][] {
  const entries: Entry[] = JSON.parse(text);
  return entries
    .filter(
      ({ emoji, group, version }) =>
        emoji && group !== undefined && group !== COMPONENTS && version <= NEWEST,
    )
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ emoji = "", label, tags = [], group = 0 }) => [
      qualified(emoji),
      label,
      tags.join(" "),
      group,
    ]);
}

/** As Unicode calls it fully qualified: the sign for "in colour" only where it is needed. */
function qualified(emoji: string): string {
  return emoji.replace(/(\p{Emoji_Presentation})\uFE0F/gu, "$1");
}
