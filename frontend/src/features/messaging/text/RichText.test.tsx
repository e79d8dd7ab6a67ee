// SPDX-License-Identifier: EUPL-1.2
import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { render, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { createQueryClient } from "@/api/queryClient";
import { meQuery } from "@/features/people/api";
import { ME } from "../testing/me";
import { MessageText } from "./MessageText";

/** The message as it stands on the page, once its shape is there. */
async function shown(body: string): Promise<HTMLElement> {
  const client = createQueryClient();
  client.setQueryData(meQuery.queryKey, ME);
  const place = () => (
    <div data-testid="message">
      <MessageText body={body} />
    </div>
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: place }),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await import("./RichText");
  await import("./Formula");
  return waitFor(() => screen.getByTestId("message"));
}

afterEach(() => vi.restoreAllMocks());

const PERSON = "01890000-0000-7000-8000-00000000000b";

test("words, lines, lists, code and tables keep their shape", async () => {
  const place = await shown(
    "**Bitte** _lesen_\nzweite Zeile\n\n1. eins\n2. zwei\n\n`x = 1`\n\n| a | b |\n|--|--|\n| 1 | 2 |",
  );
  await waitFor(() => expect(place.querySelector("strong")).toHaveTextContent("Bitte"));
  expect(place.querySelector("p")).toHaveTextContent(/lesen\s+zweite Zeile/);
  expect(place.querySelectorAll("ol > li")).toHaveLength(2);
  expect(place.querySelector("code")).toHaveTextContent("x = 1");
  expect(place.querySelectorAll("td")).toHaveLength(2);
});

test.each([
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "**x** <b>fett</b> <!-- weg -->",
  "<svg/onload=alert(1)> `a`",
  "<details open ontoggle=alert(1)>",
])("HTML is words and nothing else: %s", async (body) => {
  const place = await shown(body);
  await waitFor(() => expect(place).toHaveTextContent(body.replace(/[*`]/g, "").trim()));
  expect(place.querySelector("img, script, b, svg, details")).toBeNull();
});

test.each([
  "[klick](javascript:alert(1))",
  "[klick](JaVaScRiPt:alert(1))",
  "[klick](java\tscript:alert(1))",
  "[klick](data:text/html,<script>alert(1)</script>)",
  "[klick](vbscript:x)",
  "[klick](//evil.example)",
  "[klick](/sign-in)",
  "[klick](person:not-an-id)",
  "<javascript:alert(1)>",
])("a link that must not be followed is only words: %s", async (body) => {
  const place = await shown(body);
  await waitFor(() => expect(place).toHaveTextContent(/klick|javascript/));
  expect(place.querySelector("a")).toBeNull();
});

test("a link to the web opens apart and tells nothing about us", async () => {
  const place = await shown("Siehe https://de.wikipedia.org/wiki/Ahorn und [hier](http://a.de)");
  await waitFor(() => expect(place.querySelectorAll("a")).toHaveLength(2));
  for (const link of place.querySelectorAll("a")) {
    expect(link).toHaveAttribute("rel", "noopener noreferrer nofollow");
    expect(link).toHaveAttribute("target", "_blank");
  }
});

test("a link into the app stays in it, one to a file does not pretend to be a page", async () => {
  const place = await shown(`${location.origin}/groups/1?message=2 ${location.origin}/api/x`);
  await waitFor(() => expect(place.querySelectorAll("a")).toHaveLength(2));
  const [inside, outside] = place.querySelectorAll("a");
  expect(inside).not.toHaveAttribute("target");
  expect(outside).toHaveAttribute("target", "_blank");
});

test("a picture from elsewhere is never fetched", async () => {
  const place = await shown("![Katze](https://tracker.example/cat.png)");
  await waitFor(() => expect(place).toHaveTextContent("Katze"));
  expect(place.querySelector("img")).toBeNull();
});

test("a mention is a chip with the name, mine stands out", async () => {
  const place = await shown(`[@Ben B.](person:${PERSON}) [@Ada A.](person:${ME.person.id})`);
  await waitFor(() => expect(place.querySelectorAll("[class*=mention]")).toHaveLength(2));
  expect(place.querySelectorAll("[data-me]")).toHaveLength(1);
  expect(place.querySelector("a")).toBeNull();
});

test("a formula is drawn and can be read as MathML", async () => {
  const place = await shown("Es gilt $x^2 + 1$.");
  await waitFor(() => expect(place.querySelector("math")).not.toBeNull());
  expect(place.querySelector("annotation")).toHaveTextContent("x^2 + 1");
});

test.each(["Das kostet 5 $ und 10 $ mehr", "von $5 bis $10"])(
  "money is no formula: %s",
  async (body) => {
    const place = await shown(`${body} **x**`);
    await waitFor(() => expect(place.querySelector("strong")).not.toBeNull());
    expect(place).toHaveTextContent(body);
    expect(place.querySelector("math")).toBeNull();
  },
);

test.each([
  "$\\href{javascript:alert(1)}{x}$",
  "$\\includegraphics{https://tracker.example/x.png}$",
  "$\\htmlData{a=b}{x}$",
  "$\\def\\a{\\a\\a}\\a$",
  "$\\rule{9999em}{9999em}$",
  "$\\frac{1$",
])("a formula cannot load, link, explode or grow: %s", async (body) => {
  const place = await shown(`${body} **x**`);
  await waitFor(() => expect(place.querySelector("strong")).not.toBeNull());
  expect(place.querySelector("a, img, [data-a]")).toBeNull();
  const wide = [...place.querySelectorAll<HTMLElement>("[style]")].filter((part) =>
    /\d{3,}em/.test(part.getAttribute("style") ?? ""),
  );
  expect(wide).toEqual([]);
});

test.each([
  ["quotes in quotes", `${">".repeat(5000)} x`],
  ["brackets", "[".repeat(10_000)],
  ["stars", `${"*a_ ".repeat(3000)}`],
  ["backticks", "` ``".repeat(3000)],
  ["formulas", "$x$ ".repeat(2500)],
])(
  "a text made to hang the page does not: %s",
  async (_name, body) => {
    const before = performance.now();
    await shown(body);
    // A hang lasts minutes; a busy machine may take seconds.
    expect(performance.now() - before).toBeLessThan(15_000);
  },
  30_000,
);
