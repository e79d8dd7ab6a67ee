// SPDX-License-Identifier: EUPL-1.2
import "fake-indexeddb/auto";
import { screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { openStore } from "@/features/messaging/outbox/store";
import { faultsIn, open } from "@/test/screen";

const GROUP = "/groups/01890000-0000-7000-8000-0000000000aa";

function noLine(): void {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
}

async function wait(body: string): Promise<void> {
  await (await openStore()).add({
    clientId: crypto.randomUUID(),
    personId: "ada",
    groupId: "aa",
    threadRootId: null,
    body,
    files: [],
    createdAt: "2026-11-25T12:00:00Z",
  });
}

afterEach(async () => {
  await (await openStore()).clear();
});

test("opened without a line, the app says how many messages wait, and not what they say", async () => {
  noLine();
  await wait("Ich bin im Bus");
  await wait("Bis gleich");
  const { container } = open(GROUP);
  await screen.findByText("2 Nachrichten warten auf diesem Gerät");
  expect(screen.queryByText(/Bus|gleich/)).toBeNull();
  expect(await faultsIn(container)).toEqual([]);
});

test("where nothing waits, nothing is said of it", async () => {
  noLine();
  open(GROUP);
  await screen.findByRole("heading", { name: "Schulhof ist gerade nicht erreichbar" });
  expect(screen.queryByText(/warte/)).toBeNull();
});

test("a server that refuses is no lost line", async () => {
  vi.stubGlobal("fetch", async () => new Response("{}", { status: 500 }));
  await wait("Bis gleich");
  open(GROUP);
  await screen.findByRole("heading", { name: "Der Server macht gerade Pause" });
  expect(screen.queryByText(/warte/)).toBeNull();
});
