// SPDX-License-Identifier: EUPL-1.2

import { MantineProvider } from "@mantine/core";
import { act, render } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Announcer } from "./Announcer";
import { announce } from "./announce";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const burst = { kind: "messages:1", summary: (count: number) => `${count} neue Nachrichten` };

function told(): string {
  act(() => vi.runAllTimers());
  return document.querySelector("[data-announcer]")?.textContent ?? "";
}

function listen() {
  render(
    <MantineProvider>
      <Announcer />
    </MantineProvider>,
  );
}

test("one or two additions are read as they are", () => {
  listen();
  announce("Ben: Hallo", burst);
  announce("Cem: Hi", burst);
  expect(told()).toBe("Ben: Hallo. Cem: Hi");
});

test("a burst becomes one sentence, other news are kept", () => {
  listen();
  for (const name of ["Ben", "Cem", "Ada", "Eli"]) announce(`${name}: Hallo`, burst);
  announce("Die Verbindung ist wieder da.");
  expect(told()).toBe("4 neue Nachrichten. Die Verbindung ist wieder da.");
});

test("the same sentence twice is put anew, so that it is read twice", () => {
  listen();
  announce("Gespeichert");
  told();
  const before = document.querySelector("[data-announcer] p");
  announce("Gespeichert");
  expect(told()).toBe("Gespeichert");
  expect(document.querySelector("[data-announcer] p")).not.toBe(before);
});

test("a sentence that has its full stop gets no second one", () => {
  listen();
  announce("Die Verbindung ist wieder da.");
  announce("Ben: Hallo", burst);
  expect(told()).toBe("Die Verbindung ist wieder da. Ben: Hallo");
});
