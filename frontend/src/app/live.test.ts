// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import { createQueryClient } from "@/api/queryClient";
import type { Message } from "@/api/types";
import { fromPage } from "@/features/messaging/conversation";
import { noteMarkerMoved } from "@/features/messaging/live";
import {
  conversationQuery,
  groupQuery,
  threadQuery,
  unreadQuery,
} from "@/features/messaging/queries";
import { ADA, BEN, message } from "@/features/messaging/testing/material";
import { viewing } from "@/features/messaging/views";
import type { Desk } from "@/live/events";
import { Refresher } from "@/live/refresh";
import { ServerDouble } from "@/test/serverDouble";
import { onAnnouncement } from "@/ui/announce";
import { listenerAt } from "./live";

const PAGE = "GET /api/groups/g/messages";
let client: QueryClient;
let desk: Desk;
let server: ServerDouble;

beforeEach(() => {
  vi.useRealTimers();
  server = new ServerDouble().on("GET /api/unread", () => ({ groups: {}, total: 0 }));
  client = createQueryClient();
  desk = { client, refresh: new Refresher(client, () => 0), me: ADA.id };
});

function remember(...items: Message[]): void {
  const page = { items, has_before: false, has_after: false, read_upto: 0 };
  client.setQueryData(conversationQuery("g").queryKey, fromPage(page));
  client.setQueryData(unreadQuery.queryKey, { groups: {}, total: 0 });
}

function shown(): string[] {
  const known = client.getQueryData(conversationQuery("g").queryKey);
  return (known?.messages ?? []).map(({ body }) => body);
}

function tell(type: string, id: string, more: { data?: unknown; topic?: string } = {}): void {
  listenerAt(desk).event({ topic: "group:g", seq: 1, type, id, ...more });
}

const unread = () => client.getQueryData(unreadQuery.queryKey);

test("a fresh message is shown and counted without asking", () => {
  remember(message(1));
  tell("messaging.message_sent", "m2", {
    data: message(2, { author: BEN, mentions: [ADA.id] }),
  });
  expect(shown()).toEqual(["Nachricht 1", "Nachricht 2"]);
  expect(unread()).toEqual({ groups: { g: { unread: 1, mentions: 1 } }, total: 1 });
  expect(server.asked).toEqual([]);
});

test("my own message from another device is shown and not counted", () => {
  remember(message(1));
  tell("messaging.message_sent", "m2", { data: message(2) });
  expect(shown()).toHaveLength(2);
  expect(unread()?.total).toBe(0);
});

test("what is read in the same moment is not counted", () => {
  remember(message(1));
  const leave = viewing({ groupId: "g", sees: () => true });
  tell("messaging.message_sent", "m2", { data: message(2, { author: BEN }) });
  leave();
  expect(unread()?.total).toBe(0);
  tell("messaging.message_sent", "m3", { data: message(3, { author: BEN }) });
  expect(unread()?.total).toBe(1);
});

test("only the conversation on the screen is read out, a burst as a number", async () => {
  remember();
  const heard: string[] = [];
  const stop = onAnnouncement((text) => heard.push(text));
  tell("messaging.message_sent", "m1", { data: message(1, { author: BEN }) });
  const leave = viewing({ groupId: "g", sees: () => false });
  tell("messaging.message_sent", "m2", { data: message(2, { author: BEN, body: "Na?" }) });
  await vi.waitFor(() => expect(heard.join()).toMatch(/Ben B\.: Na\?$/), 3000);
  expect(heard.join()).not.toContain("Nachricht 1");
  for (const number of [3, 4, 5])
    tell("messaging.message_sent", `m${number}`, { data: message(number, { author: BEN }) });
  await vi.waitFor(() => expect(heard[1]).toBe("3 neue Nachrichten"), 3000);
  leave();
  stop();
});

test("missed messages are fetched once, after the last known one", async () => {
  remember(message(1));
  server.on(PAGE, () => ({
    items: [message(2), message(3)],
    has_before: true,
    has_after: false,
    read_upto: 0,
  }));
  tell("messaging.message_sent", "m2");
  tell("messaging.message_sent", "m3");
  await vi.waitFor(() => expect(shown()).toHaveLength(3));
  expect(server.asked.filter((entry) => entry.startsWith(PAGE))).toEqual([
    `${PAGE}?after=1&limit=50`,
  ]);
});

test("what could not be fetched is fetched when the line is back", async () => {
  vi.useFakeTimers();
  remember(message(1));
  server.on("GET /api/messages/m1", () => message(1, { body: "geändert" }));
  server.online = false;
  tell("messaging.message_edited", "m1");
  await vi.advanceTimersByTimeAsync(1000);
  server.online = true;
  await vi.advanceTimersByTimeAsync(5000);
  expect(shown()).toEqual(["geändert"]);
});

test("an edit or a reaction is fetched where it is shown, and nowhere else", async () => {
  remember(message(1));
  server.on("GET /api/messages/m1", () => message(1, { body: "geändert" }));
  tell("messaging.message_edited", "m1");
  tell("messaging.reactions_changed", "m1");
  tell("messaging.message_edited", "m99");
  await vi.waitFor(() => expect(shown()).toEqual(["geändert"]));
  expect(server.asked).toEqual(["GET /api/messages/m1"]);
});

test("a reply grows its thread and counts at its root", () => {
  remember(message(1));
  client.setQueryData(threadQuery("m1").queryKey, { root: message(1), items: [] });
  tell("messaging.message_sent", "m2", {
    data: message(2, { author: BEN, thread_root_id: "m1" }),
  });
  const thread = client.getQueryData(threadQuery("m1").queryKey);
  expect(thread?.items.map(({ id }) => id)).toEqual(["m2"]);
  expect(thread?.root.reply_count).toBe(1);
});

test("the marker moved elsewhere makes the counts be asked for; moved here it does not", async () => {
  remember(message(1));
  const outOfDate = () => client.getQueryState(unreadQuery.queryKey)?.isInvalidated;
  noteMarkerMoved("g");
  tell("messaging.read_marker_moved", "g", { topic: "person:ada" });
  expect(outOfDate()).toBe(false);
  tell("messaging.read_marker_moved", "other", { topic: "person:ada" });
  expect(outOfDate()).toBe(true);
});

test("what was loaded before the line stood is asked for again: the conversation at once, the rest later", async () => {
  vi.useFakeTimers();
  remember(message(1));
  server.on(PAGE, () => ({ items: [], has_before: true, has_after: false, read_upto: 0 }));
  listenerAt(desk).begun();
  await vi.advanceTimersByTimeAsync(1000);
  expect(server.asked).toEqual([`${PAGE}?after=1&limit=50`]);
  const outOfDate = () => client.getQueryState(unreadQuery.queryKey)?.isInvalidated;
  expect(outOfDate()).toBe(false);
  await vi.advanceTimersByTimeAsync(4000);
  expect(outOfDate()).toBe(true);
});

test("what is asked for after the line stood is not asked for again", async () => {
  vi.useFakeTimers();
  listenerAt(desk).begun();
  remember(message(1));
  await vi.advanceTimersByTimeAsync(6000);
  expect(server.asked).toEqual([]);
  expect(client.getQueryState(unreadQuery.queryKey)?.isInvalidated).toBe(false);
});

test("a group one was removed from is forgotten at once", () => {
  remember(message(1));
  client.setQueryData(threadQuery("m1").queryKey, { root: message(1), items: [] });
  listenerAt(desk).gone(["group:g"]);
  expect(client.getQueryData(conversationQuery("g").queryKey)).toBeUndefined();
  expect(client.getQueryData(groupQuery("g").queryKey)).toBeUndefined();
  expect(client.getQueryData(threadQuery("m1").queryKey)).toBeUndefined();
});

test("after a resync the newest messages replace what was known", async () => {
  remember(message(1), message(2));
  server.on(PAGE, () => ({
    items: [message(900)],
    has_before: true,
    has_after: false,
    read_upto: 0,
  }));
  listenerAt(desk).resync("group:g");
  await vi.waitFor(() => expect(shown()).toEqual(["Nachricht 900"]));
});

test("an event of a later version is passed over", () => {
  expect(() => tell("boards.stroke_drawn", "x")).not.toThrow();
});
