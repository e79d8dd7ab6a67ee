// SPDX-License-Identifier: EUPL-1.2

/** Who is meant by the words behind an @: `{"Ben B.": id}`. */
export type Mentions = Readonly<Record<string, string>>;

const WRITTEN = /\[@((?:\\.|[^[\]\\])+)\]\(person:([0-9a-f-]{36})\)/gi;

/** The label for somebody who is picked: their name, with a number when another of that name was picked before. */
export function labelFor(name: string, id: string, mentions: Mentions): string {
  let label = name;
  for (let number = 2; mentions[label] !== undefined && mentions[label] !== id; number += 1)
    label = `${name} (${number})`;
  return label;
}

/** What goes to the server: `@Ben B.` becomes `[@Ben B.](person:ID)` where Ben was picked. */
export function toBody(text: string, mentions: Mentions): string {
  const labels = Object.keys(mentions).sort((a, b) => b.length - a.length);
  if (labels.length === 0) return text;
  const pattern = new RegExp(`@(${labels.map(quoted).join("|")})(?![\\p{L}\\p{N}])`, "gu");
  return text.replace(pattern, (whole, label: string) => {
    const id = mentions[label];
    return id === undefined ? whole : `[@${escaped(nameOf(label))}](person:${id})`;
  });
}

/** The other way round, for editing. */
export function fromBody(body: string): { text: string; mentions: Mentions } {
  const mentions: Record<string, string> = {};
  const text = body.replace(WRITTEN, (_whole, written: string, id: string) => {
    const label = labelFor(unescaped(written), id, mentions);
    mentions[label] = id;
    return `@${label}`;
  });
  return { text, mentions };
}

/** The body as it was written, with names for mentions. */
export function plainText(body: string): string {
  return body.replace(WRITTEN, (_whole, written: string) => `@${unescaped(written)}`);
}

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^\s*```.*$/gm, ""],
  [/!?\[([^[\]\n]+)\]\([^()\s]*\)/g, "$1"],
  [/^\s{0,3}(?:#{1,6}|>|[-*+]|\d{1,3}[.)])\s+/gm, ""],
  [/(\*\*|~~|[*`])(?=\S)(.+?)(?<=\S)\1/g, "$2"],
  [/(?<![\p{L}\p{N}])(__?)(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, "$2"],
  [/\s+/g, " "],
];

/** The body in one line without its marks: for an excerpt or for being read out. */
export function inOneLine(body: string, length: number): string {
  let line = plainText(body.slice(0, length * 4));
  for (const [mark, instead] of MARKS) line = line.replace(mark, instead);
  const words = line.trim();
  return words.length > length ? `${words.slice(0, length - 1).trimEnd()}…` : words;
}

function nameOf(label: string): string {
  return label.replace(/ \(\d+\)$/, "");
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function escaped(name: string): string {
  return name.replace(/[[\]\\]/g, "\\$&");
}

function unescaped(name: string): string {
  return name.replace(/\\(.)/g, "$1");
}
