// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from "react";
import { api, bodyOf } from "@/api/client";
import { queryClient } from "@/api/queryClient";
import type { Message } from "@/api/types";
import { onFarewell } from "@/features/people/session";
import { putSent } from "../cache";
import { upload } from "../upload";
import type { NewEntry, OutboxEntry } from "./entry";
import { Outbox, type Waiting } from "./outbox";
import { MemoryStore, openStore } from "./store";

const NAME = "schulhof.outbox";

let opened: Promise<Outbox> | null = null;
let outbox: Outbox | null = null;
const listeners = new Set<() => void>();
const NOTHING: Waiting = { entries: [], sending: null };

/** This browser's outbox. */
function open(): Promise<Outbox> {
  opened ??= build();
  return opened;
}

async function build(): Promise<Outbox> {
  const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(NAME) : null;
  const built = new Outbox({
    store: "indexedDB" in globalThis ? await openStore() : new MemoryStore(),
    send,
    upload: (file) => upload(file).done,
    sent: (message) => putSent(queryClient, message),
    alone,
    tellOthers: () => channel?.postMessage("changed"),
  });
  if (channel) channel.onmessage = () => void built.reload();
  addEventListener("online", () => built.hurry());
  outbox = built;
  built.subscribe(tell);
  return built;
}

async function send(entry: OutboxEntry, fileIds: readonly string[]): Promise<Message> {
  const answer = await api.POST("/api/groups/{group_id}/messages", {
    params: { path: { group_id: entry.groupId } },
    body: {
      client_id: entry.clientId,
      body: entry.body,
      thread_root_id: entry.threadRootId,
      attachment_ids: [...fileIds],
    },
  });
  return bodyOf(answer);
}

/** Web Locks exist only on secure pages; elsewhere the server's memory of client ids is enough. */
async function alone(work: () => Promise<void>): Promise<void> {
  if ("locks" in navigator) await navigator.locks.request(NAME, work);
  else await work();
}

/** Somebody is signed in on this page. */
export async function beginOutbox(personId: string): Promise<void> {
  await (await open()).begin(personId);
}

/** Sends what waits, now: the line is back. */
export function hurryOutbox(): void {
  outbox?.hurry();
}

export async function sendLater(entry: NewEntry): Promise<void> {
  await (await open()).add(entry);
}

export async function retrySending(clientId: string): Promise<void> {
  await (await open()).retry(clientId);
}

export async function discardWaiting(clientId: string): Promise<void> {
  await (await open()).discard(clientId);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useWaiting(): Waiting {
  return useSyncExternalStore(subscribe, () => outbox?.snapshot() ?? NOTHING);
}

onFarewell(async () => {
  await (await open()).forget();
});
