// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import { knownConversation, patchConversation } from "./cache";
import { fromPage, lastNumber, withNewer, withOlder } from "./conversation";
import { fetchPage } from "./pages";

const running = new Map<string, Promise<void>>();

/** One request at a time for each end of each group. */
function once(key: string, work: () => Promise<void>): Promise<void> {
  const known = running.get(key);
  if (known) return known;
  const started = work().finally(() => running.delete(key));
  running.set(key, started);
  return started;
}

export function loadOlder(client: QueryClient, groupId: string): Promise<void> {
  return once(`older ${groupId}`, async () => {
    const first = knownConversation(client, groupId)?.messages[0]?.number;
    if (first === undefined) return;
    const page = await fetchPage(groupId, { before: first });
    patchConversation(client, groupId, (now) =>
      now.messages[0]?.number === first ? withOlder(now, page) : now,
    );
  });
}

export function loadNewer(client: QueryClient, groupId: string): Promise<void> {
  return once(`newer ${groupId}`, async () => {
    const known = knownConversation(client, groupId);
    if (!known?.hasAfter) return;
    const last = lastNumber(known);
    const page = await fetchPage(groupId, { after: last });
    patchConversation(client, groupId, (now) =>
      lastNumber(now) === last ? withNewer(now, page) : now,
    );
  });
}

/** Makes sure that the message with this number, or its nearest neighbours, are loaded. */
export function loadAround(client: QueryClient, groupId: string, number: number): Promise<void> {
  return once(`around ${groupId} ${number}`, async () => {
    if (knownConversation(client, groupId)?.messages.some((known) => known.number === number))
      return;
    const page = await fetchPage(groupId, { around: number });
    patchConversation(client, groupId, (now) => ({ ...fromPage(page), readUpto: now.readUpto }));
  });
}

/** Back to the present. */
export function loadNewest(client: QueryClient, groupId: string): Promise<void> {
  return once(`newest ${groupId}`, async () => {
    if (knownConversation(client, groupId)?.hasAfter === false) return;
    const page = await fetchPage(groupId);
    patchConversation(client, groupId, (now) => ({ ...fromPage(page), readUpto: now.readUpto }));
  });
}
