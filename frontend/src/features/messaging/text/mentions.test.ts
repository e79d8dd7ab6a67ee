// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from "vitest";
import { fromBody, inOneLine, labelFor, plainText, toBody } from "./mentions";

const BEN = "01890000-0000-7000-8000-00000000000b";
const OTHER = "01890000-0000-7000-8000-00000000000c";

test("who was picked is written with their id, who was only typed is not", () => {
  expect(toBody("@Ben B. und @Cem C.: kommt ihr?", { "Ben B.": BEN })).toBe(
    `[@Ben B.](person:${BEN}) und @Cem C.: kommt ihr?`,
  );
});

test("a longer name is not taken for a shorter one", () => {
  const mentions = { Ben: BEN, "Ben B.": OTHER };
  expect(toBody("@Ben B. @Ben! @Bente", mentions)).toBe(
    `[@Ben B.](person:${OTHER}) [@Ben](person:${BEN})! @Bente`,
  );
});

test("two of the same name stay two", () => {
  const label = labelFor("Ben B.", OTHER, { "Ben B.": BEN });
  expect(label).toBe("Ben B. (2)");
  expect(labelFor("Ben B.", BEN, { "Ben B.": BEN })).toBe("Ben B.");
  expect(toBody("@Ben B. (2) @Ben B.", { "Ben B.": BEN, [label]: OTHER })).toBe(
    `[@Ben B.](person:${OTHER}) [@Ben B.](person:${BEN})`,
  );
});

test("there and back again changes nothing", () => {
  const body = `Hallo [@Ben B.](person:${BEN}) und [@Ben B.](person:${OTHER}), [x](https://a.de)`;
  const { text, mentions } = fromBody(body);
  expect(text).toBe("Hallo @Ben B. und @Ben B. (2), [x](https://a.de)");
  expect(toBody(text, mentions)).toBe(body);
});

test("brackets in a name do not break out of it", () => {
  const body = toBody("@A](x) [B", { "A](x) [B": BEN });
  expect(body).toBe(`[@A\\](x) \\[B](person:${BEN})`);
  expect(fromBody(body)).toEqual({ text: "@A](x) [B", mentions: { "A](x) [B": BEN } });
});

test("as plain words a mention is an @ and a name", () => {
  expect(plainText(`Ja, [@Ben B.](person:${BEN})!`)).toBe("Ja, @Ben B.!");
});

test("in one line nothing is left of the marks", () => {
  const body = `**Ausflug:** um *8 Uhr*\n\n- [Karte](https://a.de)\n> [@Ben B.](person:${BEN})\n\`x_1\``;
  expect(inOneLine(body, 200)).toBe("Ausflug: um 8 Uhr Karte @Ben B. x_1");
  expect(inOneLine("a ".repeat(100), 20)).toHaveLength(20);
  expect(inOneLine("2 * 3 * 4 und a_b_c", 50)).toBe("2 * 3 * 4 und a_b_c");
});
