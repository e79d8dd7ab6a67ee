// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { begunIn } from "./useSuggestions";

test.each([
  ["@", "person", ""],
  ["Hallo @be", "person", "be"],
  ["Hallo @Ben B", "person", "Ben B"],
  ["(@Zoë", "person", "Zoë"],
  [":son", "emoji", "son"],
  ["gut :schön", "emoji", "schön"],
])("%s begins something", (text, kind, asked) => {
  expect(begunIn(text)).toEqual({ kind, asked, typed: asked.length + 1 });
});

test.each(["", "mail@schule.de", "um 10:30", "@Ben B. kommst du", "::", "http://a", "a:sonne"])(
  "%s begins nothing",
  (text) => {
    expect(begunIn(text)).toBeNull();
  },
);
