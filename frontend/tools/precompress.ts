// SPDX-License-Identifier: EUPL-1.2
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const COMPRESSIBLE = /\.(html|js|css|svg|json|webmanifest|txt)$/;

/** Writes .br and .gz beside every text file of the build, so that the server only has to pick one. */
export function precompress(): Plugin {
  let out = "dist";
  return {
    name: "schulhof:precompress",
    apply: "build",
    configResolved: (config) => {
      out = join(config.root, config.build.outDir);
    },
    closeBundle: {
      sequential: true,
      order: "post",
      async handler() {
        const names = await readdir(out, { recursive: true });
        for (const name of names.filter((file) => COMPRESSIBLE.test(file)))
          await compress(join(out, name));
      },
    },
  };
}

async function compress(path: string): Promise<void> {
  if ((await stat(path)).size < 512) return;
  const body = await readFile(path);
  const [br, gz] = await Promise.all([
    brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    }),
    zip(body, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
}
