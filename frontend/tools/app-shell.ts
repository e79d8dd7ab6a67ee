// SPDX-License-Identifier: EUPL-1.2
import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { build, type Plugin } from "vite";

type PrecacheEntry = { url: string; revision: string | null };

/** Files bigger than this are fetched when a page asks for them, unless every page needs them. */
const LARGEST_PRECACHED = 160_000;
const ALWAYS = /^assets\/(index|platform|base|pieces|widgets)-/;

/** Builds the service worker after the app and gives it the list of files the shell consists of. */
export function appShell(): Plugin {
  let out = "dist";
  return {
    name: "schulhof:app-shell",
    apply: "build",
    configResolved: (config) => {
      out = join(config.root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      async handler() {
        const entries = await shellFiles(out);
        await build({
          configFile: false,
          publicDir: false,
          logLevel: "warn",
          define: {
            __SHELL_FILES__: JSON.stringify(entries),
            "process.env.NODE_ENV": JSON.stringify("production"),
          },
          build: {
            outDir: out,
            emptyOutDir: false,
            target: "es2022",
            lib: { entry: "src/sw.ts", formats: ["iife"], name: "sw", fileName: () => "sw.js" },
          },
        });
      },
    },
  };
}

async function shellFiles(out: string): Promise<PrecacheEntry[]> {
  const names = await readdir(out, { recursive: true });
  const wanted = names.filter(
    (name) => /\.(html|js|css|woff2|svg|webmanifest)$/.test(name) && name !== "sw.js",
  );
  const entries: PrecacheEntry[] = [];
  for (const name of wanted.sort()) {
    const path = join(out, name);
    if (!ALWAYS.test(name) && (await stat(path)).size > LARGEST_PRECACHED) continue;
    const hashed = name.startsWith("assets/");
    const revision = hashed
      ? null
      : createHash("sha256")
          .update(await readFile(path))
          .digest("hex")
          .slice(0, 16);
    entries.push({ url: `/${name}`, revision });
  }
  return entries;
}
