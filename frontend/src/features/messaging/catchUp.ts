// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import { isProblem } from "@/api/problem";
import type { Message } from "@/api/types";
import { knownConversation, knowsMessage, patchConversation, putFresh } from "./cache";
import { fromPage, lastNumber, withNewer } from "./conversation";
import { fetchPage } from "./pages";
import { conversationQuery } from "./queries";

type Missing = { newer: boolean; afresh: boolean; ids: Set<string> };

const GATHER = 60;
const RETRY = 4000;
/** More single messages than this, and the stretch is fetched anew. */
const MOST_SINGLE = 12;

/**
 * Fetches what the live line only told of: once for many events, only where it is shown or remembered, and again until
 * an answer came.
 */
export class CatchUp {
  #missing = new Map<string, Missing>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly client: QueryClient) {}

  /** Messages came that this page has not got. */
  newer(groupId: string): void {
    this.#note(groupId).newer = true;
  }

  /** A message is not any more what this page has got. */
  changed(groupId: string, id: string): void {
    this.#note(groupId).ids.add(id);
  }

  /** Nobody knows what was missed: the newest are fetched, and what lies before them is forgotten. */
  afresh(groupId: string): void {
    this.#note(groupId).afresh = true;
  }

  #note(groupId: string, wait = GATHER): Missing {
    const known = this.#missing.get(groupId) ?? { newer: false, afresh: false, ids: new Set() };
    this.#missing.set(groupId, known);
    this.#timer ??= setTimeout(() => this.#fetchAll(), wait);
    return known;
  }

  #fetchAll(): void {
    this.#timer = undefined;
    const all = this.#missing;
    this.#missing = new Map();
    for (const [groupId, missing] of all)
      void this.#fetch(groupId, missing).catch((error: unknown) => {
        if (!isProblem(error) || error.status >= 500) this.#again(groupId, missing);
      });
  }

  #again(groupId: string, { newer, afresh, ids }: Missing): void {
    const known = this.#note(groupId, RETRY);
    known.newer ||= newer;
    known.afresh ||= afresh;
    for (const id of ids) known.ids.add(id);
  }

  async #fetch(groupId: string, { newer, afresh, ids }: Missing): Promise<void> {
    await this.#firstLoad(groupId);
    if (!knownConversation(this.client, groupId)) return;
    if (afresh || ids.size > MOST_SINGLE) {
      await this.#fetchAfresh(groupId);
      return;
    }
    const roots = newer ? await this.#fetchNewer(groupId) : [];
    for (const id of new Set([...ids, ...roots]))
      if (knowsMessage(this.client, groupId, id)) await this.#fetchOne(id);
  }

  /** What is being loaded right now may have been read before the event: it is loaded first, then caught up. */
  async #firstLoad(groupId: string): Promise<void> {
    const { queryKey } = conversationQuery(groupId);
    await this.client
      .getQueryCache()
      .find({ queryKey })
      ?.promise?.catch(() => {});
  }

  async #fetchAfresh(groupId: string): Promise<void> {
    const page = await fetchPage(groupId);
    patchConversation(this.client, groupId, () => fromPage(page));
    await this.client.invalidateQueries({ queryKey: ["threads"] });
  }

  /** The answer names the messages that were replied to: they count their replies. */
  async #fetchNewer(groupId: string): Promise<string[]> {
    const known = knownConversation(this.client, groupId);
    if (!known || known.hasAfter) return [];
    const page = await fetchPage(groupId, { after: lastNumber(known) });
    patchConversation(this.client, groupId, (now) => withNewer(now, page));
    const roots = [...new Set(page.items.flatMap(({ thread_root_id }) => thread_root_id ?? []))];
    for (const root of roots) void this.client.invalidateQueries({ queryKey: ["threads", root] });
    return roots;
  }

  async #fetchOne(id: string): Promise<void> {
    const message = await fetchOne(id);
    if (message) putFresh(this.client, message);
  }
}

async function fetchOne(id: string): Promise<Message | null> {
  try {
    const params = { path: { message_id: id } };
    return bodyOf(await api.GET("/api/messages/{message_id}", { params }));
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}
