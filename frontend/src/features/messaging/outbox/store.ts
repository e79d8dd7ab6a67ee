// SPDX-License-Identifier: EUPL-1.2
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { NewEntry, OutboxEntry } from "./entry";

/** Where waiting messages are kept. */
export type OutboxStore = {
  all(): Promise<OutboxEntry[]>;
  add(entry: NewEntry): Promise<OutboxEntry>;
  /** Writes over an entry that is still there; one that was removed meanwhile stays removed. */
  update(entry: OutboxEntry): Promise<void>;
  remove(clientId: string): Promise<void>;
  clear(): Promise<void>;
};

interface Schema extends DBSchema {
  outbox: { key: string; value: OutboxEntry; indexes: { order: number } };
}

const NAME = "schulhof";

/** Keeps them on the device, so that they survive a reload and an empty battery. */
class DeviceStore implements OutboxStore {
  constructor(readonly database: IDBPDatabase<Schema>) {}

  all(): Promise<OutboxEntry[]> {
    return this.database.getAllFromIndex("outbox", "order");
  }

  async add(entry: NewEntry): Promise<OutboxEntry> {
    const act = this.database.transaction("outbox", "readwrite");
    const last = await act.store.index("order").openCursor(null, "prev");
    const whole: OutboxEntry = { ...entry, order: (last?.value.order ?? 0) + 1, refusal: null };
    await act.store.put(whole);
    await act.done;
    return whole;
  }

  async update(entry: OutboxEntry): Promise<void> {
    const act = this.database.transaction("outbox", "readwrite");
    if (await act.store.getKey(entry.clientId)) await act.store.put(entry);
    await act.done;
  }

  remove(clientId: string): Promise<void> {
    return this.database.delete("outbox", clientId);
  }

  clear(): Promise<void> {
    return this.database.clear("outbox");
  }
}

/** For browsers that keep nothing (private windows): as long as the page is open. */
export class MemoryStore implements OutboxStore {
  #entries: OutboxEntry[] = [];

  async all(): Promise<OutboxEntry[]> {
    return this.#entries;
  }

  async add(entry: NewEntry): Promise<OutboxEntry> {
    const order = (this.#entries.at(-1)?.order ?? 0) + 1;
    const whole: OutboxEntry = { ...entry, order, refusal: null };
    this.#entries = [...this.#entries, whole];
    return whole;
  }

  async update(entry: OutboxEntry): Promise<void> {
    this.#entries = this.#entries
      .map((known) => (known.clientId === entry.clientId ? entry : known))
      .sort((a, b) => a.order - b.order);
  }

  async remove(clientId: string): Promise<void> {
    this.#entries = this.#entries.filter((entry) => entry.clientId !== clientId);
  }

  async clear(): Promise<void> {
    this.#entries = [];
  }
}

export async function openStore(): Promise<OutboxStore> {
  try {
    const database = await openDB<Schema>(NAME, 1, {
      upgrade: (fresh) => {
        fresh.createObjectStore("outbox", { keyPath: "clientId" }).createIndex("order", "order");
      },
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
    return new DeviceStore(database);
  } catch {
    return new MemoryStore();
  }
}
