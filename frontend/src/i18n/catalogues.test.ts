// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";

const german = import.meta.glob<{ default: unknown }>("./de/*.ts", { eager: true });
const english = import.meta.glob<{ default: unknown }>("./en/*.ts", { eager: true });

function texts(tree: unknown, path = ""): [string, string][] {
  if (typeof tree === "string") return [[path, tree]];
  if (typeof tree !== "object" || tree === null) return [];
  return Object.entries(tree).flatMap(([key, value]) =>
    texts(value, path ? `${path}.${key}` : key),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map((found) => found[1] ?? "").sort();
}

test.each(Object.keys(german))("%s says the same in English", (path) => {
  const other = english[path.replace("./de/", "./en/")];
  const de = new Map(texts(german[path]?.default));
  const en = new Map(texts(other?.default));
  expect([...en.keys()].sort()).toEqual([...de.keys()].sort());
  for (const [key, text] of de) {
    expect(text.trim(), `${path} ${key} is empty`).not.toBe("");
    expect(en.get(key)?.trim(), `${path} ${key} is empty in English`).not.toBe("");
    expect(placeholders(en.get(key) ?? ""), `${path} ${key}`).toEqual(placeholders(text));
  }
});
