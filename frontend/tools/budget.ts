// SPDX-License-Identifier: EUPL-1.2
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";
import { Build, FIRST_PAGES } from "./pages.ts";

/** Compressed script before a page shows on the first visit; the limit is requirement P12's. */
const LIMIT = 250_000;

/** Prints what a first visit costs, and stops the build when a page outgrows the budget. */
export function budget(): Plugin {
  const built = new Build();
  return {
    name: "schulhof:budget",
    ...built.hooks,
    closeBundle: {
      sequential: true,
      order: "post",
      async handler() {
        const { chunks, out } = built;
        const lines: string[] = [];
        let red = false;
        for (const { name, modules, texts } of FIRST_PAGES) {
          const german = texts.map((domain) => `i18n/de/${domain}`);
          const files = new Set([...chunks.entry(), ...chunks.of([...modules, ...german])]);
          const size = await weigh(files, out);
          red ||= size > LIMIT;
          lines.push(`${name} ${(size / 1000).toFixed(0)} kB`);
        }
        const told = `script on a first visit (br): ${lines.join(" · ")} · limit ${LIMIT / 1000} kB`;
        if (red) this.error(told);
        this.info(told);
      },
    },
  };
}

async function weigh(files: Set<string>, out: string): Promise<number> {
  const scripts = [...files].filter((name) => name.endsWith(".js"));
  const sizes = scripts.map(async (name) => {
    const path = join(out, name);
    const small = await stat(`${path}.br`).catch(() => stat(path));
    return small.size;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
