// SPDX-License-Identifier: EUPL-1.2
import "fake-indexeddb/auto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { OfflineError, ProblemError } from "@/api/problem";
import type { Message, StoredFile } from "@/api/types";
import { entry, message } from "../testing/material";
import type { OutboxEntry } from "./entry";
import { Outbox, type Surroundings } from "./outbox";
import { MemoryStore, type OutboxStore, openStore } from "./store";

/** A server that takes each client id once, a line that can be cut, and a lock over all tabs. */
class World {
  online = true;
  lostAnswers = 0;
  readonly taken: OutboxEntry[] = [];
  readonly uploads: string[] = [];
  readonly shown: string[] = [];
  readonly refuse = new Map<string, ProblemError>();
  readonly tabs: Outbox[] = [];
  #lock: Promise<void> = Promise.resolve();

  constructor(readonly store: OutboxStore) {}

  tab(): Outbox {
    const around: Surroundings = {
      store: this.store,
      send: (waiting, ids) => this.#take(waiting, ids),
      upload: ({ name }) => this.#upload(name),
      sent: ({ client_id }) => this.shown.push(client_id),
      alone: (work) => {
        this.#lock = this.#lock.then(work);
        return this.#lock;
      },
      tellOthers: () => {
        for (const other of this.tabs) void other.reload();
      },
    };
    const tab = new Outbox(around);
    this.tabs.push(tab);
    return tab;
  }

  async #take(waiting: OutboxEntry, ids: readonly string[]): Promise<Message> {
    if (!this.online) throw new OfflineError();
    const refusal = this.refuse.get(waiting.clientId);
    if (refusal) throw refusal;
    if (!this.taken.some(({ clientId }) => clientId === waiting.clientId)) this.taken.push(waiting);
    if (this.lostAnswers > 0) {
      this.lostAnswers -= 1;
      throw new OfflineError();
    }
    return message(this.taken.length, { client_id: waiting.clientId, body: ids.join() });
  }

  async #upload(name: string): Promise<StoredFile> {
    if (!this.online) throw new OfflineError();
    this.uploads.push(name);
    const kind = { media_type: "text/plain", size: 1, image: null, unreadable: null };
    return { id: `f-${name}`, name, url: "", ...kind };
  }

  arrived(): string[] {
    return this.taken.map(({ clientId }) => clientId);
  }
}

function waitingIn(outbox: Outbox): string[] {
  return outbox.snapshot().entries.map(({ clientId }) => clientId);
}

const settled = () => vi.waitFor(() => expect(world.tabs[0]?.snapshot().sending).toBeNull());

let world: World;

describe.each([
  ["in memory", async () => new MemoryStore()],
  ["on the device", openStore],
])("an outbox %s", (_where, open) => {
  beforeEach(async () => {
    const store = await open();
    await store.clear();
    world = new World(store);
  });
  afterEach(async () => {
    for (const tab of world.tabs) await tab.forget();
  });

  test("with a line up sends at once and keeps nothing", async () => {
    const outbox = world.tab();
    await outbox.begin("ada");
    await outbox.add(entry("a"));
    await vi.waitFor(() => expect(waitingIn(outbox)).toEqual([]));
    expect(world.arrived()).toEqual(["a"]);
    expect(world.shown).toEqual(["a"]);
  });

  test("keeps what is written offline and sends it in order when the line is back", async () => {
    const outbox = world.tab();
    await outbox.begin("ada");
    world.online = false;
    for (const id of ["a", "b", "c"]) await outbox.add(entry(id));
    await settled();
    expect(waitingIn(outbox)).toEqual(["a", "b", "c"]);
    world.online = true;
    outbox.hurry();
    await vi.waitFor(() => expect(waitingIn(outbox)).toEqual([]));
    expect(world.arrived()).toEqual(["a", "b", "c"]);
  });

  test("survives a reload of the page", async () => {
    world.online = false;
    const before = world.tab();
    await before.begin("ada");
    await before.add(entry("a", { body: "Noch da?" }));
    await settled();
    world.online = true;
    const after = world.tab();
    await after.begin("ada");
    await vi.waitFor(() => expect(world.arrived()).toEqual(["a"]));
    expect(world.taken[0]?.body).toBe("Noch da?");
  });

  test("whose answer was lost sends the same one again, and the server takes it once", async () => {
    const outbox = world.tab();
    await outbox.begin("ada");
    world.lostAnswers = 1;
    await outbox.add(entry("a"));
    await outbox.add(entry("b"));
    await settled();
    outbox.hurry();
    await vi.waitFor(() => expect(waitingIn(outbox)).toEqual([]));
    expect(world.arrived()).toEqual(["a", "b"]);
  });

  test("in two tabs sends everything once, and both tabs see it go", async () => {
    world.online = false;
    const [one, two] = [world.tab(), world.tab()];
    await one.begin("ada");
    await two.begin("ada");
    await one.add(entry("a"));
    await two.add(entry("b"));
    await vi.waitFor(() => expect(waitingIn(one)).toEqual(["a", "b"]));
    world.online = true;
    one.hurry();
    two.hurry();
    await vi.waitFor(() => expect([...waitingIn(one), ...waitingIn(two)]).toEqual([]));
    expect(world.shown).toEqual(["a", "b"]);
  });

  test("sets a refused one aside with its reason, and the next one passes", async () => {
    const outbox = world.tab();
    await outbox.begin("ada");
    world.refuse.set("a", refusal(403, "closed"));
    await outbox.add(entry("a"));
    await outbox.add(entry("b"));
    await vi.waitFor(() => expect(waitingIn(outbox)).toEqual(["a"]));
    expect(outbox.snapshot().entries[0]?.refusal).toEqual({ code: "closed", text: "Nein" });
    world.refuse.clear();
    await outbox.retry("a");
    await vi.waitFor(() => expect(world.arrived()).toEqual(["b", "a"]));
  });

  test.each([500, 503, 429, 401])("waits when the server answers %i", async (status) => {
    const outbox = world.tab();
    await outbox.begin("ada");
    world.refuse.set("a", refusal(status, "later"));
    await outbox.add(entry("a"));
    await settled();
    expect(outbox.snapshot().entries[0]?.refusal).toBeNull();
    world.refuse.clear();
    outbox.hurry();
    await vi.waitFor(() => expect(world.arrived()).toEqual(["a"]));
  });

  test("takes a file up before its message, and only once", async () => {
    const outbox = world.tab();
    await outbox.begin("ada");
    world.lostAnswers = 1;
    const blob = new Blob(["x"]);
    await outbox.add(entry("a", { files: [{ kind: "local", name: "heft.txt", blob }] }));
    await settled();
    outbox.hurry();
    await vi.waitFor(() => expect(waitingIn(outbox)).toEqual([]));
    expect(world.uploads).toEqual(["heft.txt"]);
    expect(world.taken[0]?.files[0]?.kind).toBe("stored");
  });

  test("lets a message be taken back before it is gone", async () => {
    const outbox = world.tab();
    await outbox.begin("ada");
    world.online = false;
    await outbox.add(entry("a"));
    await settled();
    await outbox.discard("a");
    world.online = true;
    outbox.hurry();
    await settled();
    expect(world.arrived()).toEqual([]);
  });

  test("forgets everything at sign-out and sends nothing of somebody else", async () => {
    world.online = false;
    const outbox = world.tab();
    await outbox.begin("ada");
    await outbox.add(entry("a"));
    await settled();
    await outbox.forget();
    expect(await world.store.all()).toEqual([]);

    await world.store.add(entry("left behind", { personId: "ada" }));
    world.online = true;
    const next = world.tab();
    await next.begin("ben");
    await settled();
    expect(await world.store.all()).toEqual([]);
    expect(world.arrived()).toEqual([]);
  });
});

test("a try that failed is repeated by itself", async () => {
  vi.useFakeTimers();
  world = new World(new MemoryStore());
  const outbox = world.tab();
  await outbox.begin("ada");
  world.online = false;
  await outbox.add(entry("a"));
  await vi.advanceTimersByTimeAsync(5_000);
  world.online = true;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(world.arrived()).toEqual(["a"]);
  vi.useRealTimers();
});

function refusal(status: number, code: string): ProblemError {
  return new ProblemError({ status, code, title: "Nein" });
}
