// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { Build, type Chunks, FIRST_PAGES } from "./pages.ts";

const LANGUAGES = ["de", "en"];
const STYLES = /\s*<link rel="stylesheet"[^>]*>/g;

/**
 * The front of the house is painted before any style sheet is here, and boot.js knows which files the first page needs.
 * Style sheets stand after the front: what follows them, and every script, waits for them as before.
 */
export function firstPaint(): Plugin {
  const built = new Build();
  return {
    name: "schulhof:first-paint",
    ...built.hooks,
    closeBundle: {
      sequential: true,
      async handler() {
        const { chunks, out } = built;
        const place = join(out, "index.html");
        const boot = await writeBoot(out, pagesOf(chunks));
        const html = await readFile(place, "utf8");
        await writeFile(place, stylesAfterFront(html).replace('src="/boot.js"', `src="${boot}"`));
      },
    },
  };
}

/** The entry's own sheet comes first: it names the layers in their order, which the first mention decides. */
function stylesAfterFront(html: string): string {
  const found = html.match(STYLES) ?? [];
  const [own, others] = [found.filter(isEntry), found.filter((link) => !isEntry(link))];
  const styles = [...own, ...others];
  return html
    .replace(STYLES, "")
    .replace("<noscript>", `${styles.join("").trim()}\n    <noscript>`);
}

function isEntry(link: string): boolean {
  return link.includes("/index-");
}

function pagesOf(chunks: Chunks): object[] {
  const known = chunks.entry();
  const addresses = (modules: string[]) =>
    [...chunks.of(modules)].filter((file) => !known.has(file)).map((file) => `/${file}`);
  return FIRST_PAGES.map(({ path, modules, texts, ask }) => ({
    path,
    ask,
    files: addresses(modules),
    texts: Object.fromEntries(
      LANGUAGES.map((lang) => [lang, addresses(texts.map((name) => `i18n/${lang}/${name}`))]),
    ),
  }));
}

/** Under a name of its own for each version, so that browsers may keep it. */
async function writeBoot(out: string, pages: object[]): Promise<string> {
  const plain = join(out, "boot.js");
  const text = await readFile(plain, "utf8");
  const filled = text.replace("const PAGES = [];", `const PAGES = ${JSON.stringify(pages)};`);
  if (filled === text) throw new Error("boot.js has no place for the pages.");
  const hash = createHash("sha256").update(filled).digest("hex").slice(0, 8);
  await writeFile(join(out, "assets", `boot-${hash}.js`), filled);
  await rm(plain);
  return `/assets/boot-${hash}.js`;
}
