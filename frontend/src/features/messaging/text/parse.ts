// SPDX-License-Identifier: EUPL-1.2
import type { Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmAutolinkLiteralFromMarkdown } from "mdast-util-gfm-autolink-literal";
import { gfmStrikethroughFromMarkdown } from "mdast-util-gfm-strikethrough";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { mathFromMarkdown } from "mdast-util-math";
import { gfmAutolinkLiteral } from "micromark-extension-gfm-autolink-literal";
import { gfmStrikethrough } from "micromark-extension-gfm-strikethrough";
import { gfmTable } from "micromark-extension-gfm-table";
import { math } from "micromark-extension-math";

/** What surprises people who only talk: HTML, a line of dashes that makes a heading, spaces that make code. */
const NOT_IN_TALK = {
  disable: {
    null: ["htmlFlow", "htmlText", "setextUnderline", "codeIndented", "definition"],
  },
};

const KEPT = 300;
const trees = new Map<string, Root>();

/** The structure of a text. Remembered, because scrolling shows the same texts again and again. */
export function parse(body: string): Root {
  const known = trees.get(body);
  if (known) return known;
  const tree = fromMarkdown(body, {
    extensions: [gfmAutolinkLiteral(), gfmStrikethrough(), gfmTable(), math(), NOT_IN_TALK],
    mdastExtensions: [
      gfmAutolinkLiteralFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      mathFromMarkdown(),
    ],
  });
  if (trees.size >= KEPT) trees.delete(trees.keys().next().value ?? "");
  trees.set(body, tree);
  return tree;
}
