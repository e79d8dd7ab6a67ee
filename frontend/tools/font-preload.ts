// SPDX-License-Identifier: EUPL-1.2
import type { Plugin } from "vite";

/** Tells the browser about the one font file every first screen needs before it has read the style sheet. */
export function fontPreload(): Plugin {
  return {
    name: "schulhof:font-preload",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_html, { bundle }) {
        const file = Object.keys(bundle ?? {}).find((name) =>
          /latin-wght-normal.*\.woff2$/.test(name),
        );
        if (!file) throw new Error("The text font is missing from the build.");
        return [
          {
            tag: "link",
            injectTo: "head",
            attrs: {
              rel: "preload",
              as: "font",
              type: "font/woff2",
              href: `/${file}`,
              crossorigin: "",
            },
          },
        ];
      },
    },
  };
}
