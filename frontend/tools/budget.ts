// SPDX-License-Identifier: EUPL-1.2
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Compressed script before a page shows on the first visit; the limit is requirement P12's. */
const LIMIT = 250_000;

const PAGES: Record<string, string[]> = {
  "sign-in": ["features/people/pages/SignInPage", "i18n/de/app", "i18n/de/people"],
  home: ["app/Shell", "features/home/pages/HomePage", "i18n/de/app", "i18n/de/home"],
  group: ["app/Shell", "features/messaging/pages/GroupPage", "i18n/de/app", "i18n/de/messaging"],
};

type Chunk = { imports: string[]; entry: boolean; module: string };

/** Prints what a first visit costs, and stops the build when a page outgrows the budget. */
export function budget(): Plugin {
  let out = "dist";
  const chunks = new Map<string, Chunk>();
  return {
    name: "schulhof:budget",
    apply: "build",
    configResolved: (config) => {
      out = join(config.root, config.build.outDir);
    },
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== "chunk") continue;
        const module = file.facadeModuleId ?? "";
        chunks.set(name, { imports: file.imports, entry: file.isEntry, module });
      }
    },
    closeBundle: {
      sequential: true,
      order: "post",
      async handler() {
        const lines: string[] = [];
        let red = false;
        for (const [page, modules] of Object.entries(PAGES)) {
          const size = await weigh(filesOf(chunks, modules), out);
          red ||= size > LIMIT;
          lines.push(`${page} ${(size / 1000).toFixed(0)} kB`);
        }
        const told = `script on a first visit (br): ${lines.join(" · ")} · limit ${LIMIT / 1000} kB`;
        if (red) this.error(told);
        this.info(told);
      },
    },
  };
}

function filesOf(chunks: Map<string, Chunk>, modules: string[]): Set<string> {
  const files = new Set<string>();
  const add = (name: string) => {
    if (files.has(name)) return;
    files.add(name);
    for (const next of chunks.get(name)?.imports ?? []) add(next);
  };
  for (const [name, { entry, module }] of chunks) {
    if (entry || modules.some((wanted) => module.includes(`src/${wanted}.ts`))) add(name);
  }
  return files;
}

async function weigh(files: Set<string>, out: string): Promise<number> {
  const sizes = [...files].map(async (name) => {
    const path = join(out, name);
    const small = await stat(`${path}.br`).catch(() => stat(path));
    return small.size;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
