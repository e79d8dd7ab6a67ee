// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import type { Plugin, ResolvedConfig, Rollup } from "vite";

/** The pages on which a visit begins most often: what they are made of, and what they will ask for. */
type FirstPage = { name: string; path: string; modules: string[]; texts: string[]; ask: string[] };

export const FIRST_PAGES: FirstPage[] = [
  {
    name: "sign-in",
    path: "^/sign-in$",
    modules: ["features/people/pages/SignInPage"],
    texts: ["app", "people"],
    ask: [],
  },
  {
    name: "home",
    path: "^/$",
    modules: ["app/Shell", "features/home/pages/HomePage"],
    texts: ["app", "home"],
    ask: ["/api/me", "/api/home"],
  },
  {
    name: "group",
    path: "^/groups/([0-9a-f-]{36})$",
    modules: ["app/Shell", "features/messaging/pages/GroupPage"],
    texts: ["app", "messaging"],
    ask: ["/api/me", "/api/groups/$1", "/api/groups/$1/messages?limit=50", "/api/unread"],
  },
];

type Chunk = { imports: string[]; styles: string[]; entry: boolean; module: string };

/** Which file of the build needs which others at once. */
export class Chunks {
  readonly #chunks = new Map<string, Chunk>();

  read(bundle: Rollup.OutputBundle): void {
    for (const [name, file] of Object.entries(bundle)) {
      if (file.type !== "chunk") continue;
      this.#chunks.set(name, {
        imports: file.imports,
        styles: [...(file.viteMetadata?.importedCss ?? [])],
        entry: file.isEntry,
        module: file.facadeModuleId ?? "",
      });
    }
  }

  /** The files of the app itself: what index.html names. */
  entry(): Set<string> {
    return this.#closure(({ entry }) => entry);
  }

  /** The files of these modules, with all they import. */
  of(modules: string[]): Set<string> {
    return this.#closure(({ module }) =>
      modules.some((wanted) => module.includes(`src/${wanted}.ts`)),
    );
  }

  #closure(wanted: (chunk: Chunk) => boolean): Set<string> {
    const files = new Set<string>();
    const add = (name: string) => {
      if (files.has(name)) return;
      files.add(name);
      const chunk = this.#chunks.get(name);
      for (const style of chunk?.styles ?? []) files.add(style);
      for (const next of chunk?.imports ?? []) add(next);
    };
    for (const [name, chunk] of this.#chunks) if (wanted(chunk)) add(name);
    return files;
  }
}

/** What a plugin that works on the finished build has to know: where it lies, and its chunks. */
export class Build {
  readonly chunks = new Chunks();
  out = "dist";

  /** Part of the plugin. */
  readonly hooks = {
    apply: "build",
    configResolved: ({ root, build }: ResolvedConfig) => {
      this.out = join(root, build.outDir);
    },
    generateBundle: (_options: unknown, bundle: Rollup.OutputBundle) => this.chunks.read(bundle),
  } satisfies Partial<Plugin>;
}
