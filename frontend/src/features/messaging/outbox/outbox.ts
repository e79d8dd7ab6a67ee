// SPDX-License-Identifier: EUPL-1.2
import { OfflineError, ProblemError } from "@/api/problem";
import type { Message, StoredFile } from "@/api/types";
import { waitBefore } from "@/live/backoff";
import type { NewEntry, OutboxEntry, OutgoingFile, Refusal } from "./entry";
import type { OutboxStore } from "./store";

export type Surroundings = {
  store: OutboxStore;
  send: (entry: OutboxEntry, fileIds: readonly string[]) => Promise<Message>;
  upload: (file: { name: string; blob: Blob }) => Promise<StoredFile>;
  /** The server has it. Called before the entry is taken out, so that it never is nowhere. */
  sent: (message: Message) => void;
  /** Runs one at a time over all tabs of this browser. */
  alone: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs that something changed, and hears of it from them. */
  tellOthers: () => void;
};

export type Waiting = { readonly entries: readonly OutboxEntry[]; readonly sending: string | null };

/**
 * Messages on their way. In a group they go out in the order in which they were written, each exactly once (the server
 * knows the client id), also after a reload, also when two tabs are open.
 */
export class Outbox {
  #waiting: Waiting = { entries: [], sending: null };
  #personId: string | null = null;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #again = false;
  readonly #listeners = new Set<() => void>();

  constructor(readonly around: Surroundings) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Waiting => this.#waiting;

  /** Somebody is signed in: their waiting messages go on. What another person left on this device is forgotten. */
  async begin(personId: string): Promise<void> {
    this.#personId = personId;
    const all = await this.around.store.all();
    for (const entry of all)
      if (entry.personId !== personId) await this.around.store.remove(entry.clientId);
    await this.reload();
    this.hurry();
  }

  /** Nobody is signed in any more: nothing stays. */
  async forget(): Promise<void> {
    clearTimeout(this.#retry);
    this.#personId = null;
    await this.around.store.clear();
    await this.#changed();
  }

  async add(entry: NewEntry): Promise<void> {
    await this.around.store.add(entry);
    await this.#changed();
    this.hurry();
  }

  /** Tries a refused one again, now as the last of its group. */
  async retry(clientId: string): Promise<void> {
    const entry = this.#waiting.entries.find((known) => known.clientId === clientId);
    if (!entry) return;
    await this.around.store.remove(clientId);
    await this.around.store.add(entry);
    await this.#changed();
    this.hurry();
  }

  async discard(clientId: string): Promise<void> {
    await this.around.store.remove(clientId);
    await this.#changed();
  }

  /** Reads again what another tab changed. */
  async reload(): Promise<void> {
    const personId = this.#personId;
    const all = personId === null ? [] : await this.around.store.all();
    const entries = all.filter((entry) => entry.personId === personId);
    this.#show({ ...this.#waiting, entries });
  }

  /** Sends what waits, now. */
  hurry(): void {
    clearTimeout(this.#retry);
    if (this.#personId === null) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = this.around
      .alone(() => this.#sendAll())
      .catch(() => this.#later())
      .finally(() => this.#rest());
  }

  #rest(): void {
    this.#running = null;
    if (!this.#again) return;
    this.#again = false;
    this.hurry();
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      this.#again = false;
      const next = await this.#next();
      if (!next) return;
      this.#show({ ...this.#waiting, sending: next.clientId });
      const delivered = await this.#deliver(next);
      this.#show({ ...this.#waiting, sending: null });
      if (!delivered) return this.#later();
      this.#attempt = 0;
    }
  }

  async #next(): Promise<OutboxEntry | undefined> {
    const all = await this.around.store.all();
    return all.find((entry) => entry.personId === this.#personId && entry.refusal === null);
  }

  /** True when it is settled: sent or refused. False when nobody answered. */
  async #deliver(entry: OutboxEntry): Promise<boolean> {
    try {
      const whole = await this.#uploaded(entry);
      const ids = whole.files.flatMap((file) => (file.kind === "stored" ? [file.file.id] : []));
      this.around.sent(await this.around.send(whole, ids));
      await this.around.store.remove(entry.clientId);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) return false;
      await this.#refuse(entry.clientId, refusal);
    }
    await this.#changed();
    return true;
  }

  /** What is on the server already is not sent up again after a lost line. */
  async #uploaded(entry: OutboxEntry): Promise<OutboxEntry> {
    let whole = entry;
    for (const [at, file] of entry.files.entries()) {
      if (file.kind === "stored") continue;
      const stored: OutgoingFile = { kind: "stored", file: await this.around.upload(file) };
      whole = { ...whole, files: whole.files.with(at, stored) };
      await this.around.store.update(whole);
    }
    return whole;
  }

  async #refuse(clientId: string, refusal: Refusal): Promise<void> {
    const all = await this.around.store.all();
    const entry = all.find((known) => known.clientId === clientId);
    if (entry) await this.around.store.update({ ...entry, refusal });
  }

  #later(): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.hurry(), waitBefore(this.#attempt));
    this.#attempt += 1;
  }

  async #changed(): Promise<void> {
    await this.reload();
    this.around.tellOthers();
  }

  #show(waiting: Waiting): void {
    this.#waiting = waiting;
    for (const listener of this.#listeners) listener();
  }
}

/** Null when it is worth trying again: no answer, a struggling server, a session to be renewed, too many at once. */
function refusalOf(error: unknown): Refusal | null {
  if (error instanceof OfflineError) return null;
  if (!(error instanceof ProblemError)) return { code: "unknown", text: "" };
  if (error.status >= 500 || [401, 408, 425, 429].includes(error.status)) return null;
  return { code: error.code, text: error.detail || error.message };
}
