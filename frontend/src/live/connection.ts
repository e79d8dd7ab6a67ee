// SPDX-License-Identifier: EUPL-1.2
import { waitBefore } from "./backoff";
import { Cursors } from "./cursors";
import {
  type ClientFrame,
  type Heads,
  type LiveEvent,
  parseFrames,
  type ServerFrame,
} from "./frames";

/** idle: not wanted · connecting: trying or waiting to try · open: hearing everything · ended: the session is over. */
export type LineState = "idle" | "connecting" | "open" | "ended";

export type LiveListener = {
  /** The first greeting: what was fetched before it may have missed something. */
  begun(): void;
  event(event: LiveEvent): void;
  /** Too much was missed in this topic: fetch afresh what belongs to it. */
  resync(topic: string): void;
  appeared(topics: readonly string[]): void;
  gone(topics: readonly string[]): void;
  state(state: LineState): void;
};

export type Surroundings = {
  open: (url: string) => WebSocket;
  random: () => number;
};

const CLOSED_SIGNED_OUT = 4401;
const CLOSED_FOREIGN = 4403;
const CLOSED_FLOOD = 4429;
const SILENCE = 40_000;
const PATIENCE = 10_000;
const GRACE = 800;
const AFTER_FLOOD = 15_000;

/** The one live line of this page: keeps itself up, and tells everything once and in order. */
export class LiveConnection {
  readonly #cursors = new Cursors();
  #socket: WebSocket | null = null;
  #state: LineState = "idle";
  #begun = false;
  #attempt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly url: string,
    readonly listener: LiveListener,
    readonly around: Surroundings = { open: (to) => new WebSocket(to), random: Math.random },
  ) {}

  get state(): LineState {
    return this.#state;
  }

  start(): void {
    if (this.#state === "connecting" || this.#state === "open") return;
    this.#become("connecting");
    this.#connect();
  }

  stop(): void {
    this.#hangUp();
    this.#become("idle");
  }

  /** The device says the line may be back, or the person looks at the page again: do not wait any longer. */
  hurry(): void {
    if (this.#state === "open") {
      this.#send({ t: "ping" });
      this.#watchFor(PATIENCE);
    } else if (this.#state === "connecting" && !this.#socket) this.#connect();
  }

  #connect(): void {
    clearTimeout(this.#retry);
    const socket = this.around.open(this.url);
    this.#socket = socket;
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket && typeof data === "string") this.#hear(data);
    };
    socket.onclose = ({ code }) => {
      if (socket === this.#socket) this.#lost(code);
    };
    this.#watchFor(PATIENCE);
  }

  #hear(text: string): void {
    this.#watchFor(SILENCE);
    for (const frame of parseFrames(text)) this.#take(frame);
  }

  #take(frame: ServerFrame): void {
    switch (frame.t) {
      case "hello":
        this.#greeted(frame.topics);
        break;
      case "topics":
        this.#rights(frame.topics);
        break;
      case "heads":
        this.#heads(frame.topics);
        break;
      case "event":
        this.#tell(this.#cursors.take(frame.event));
        this.#ask();
        break;
      case "missed":
        this.#tell(this.#cursors.catchUp(frame.topic, frame.events));
        this.#ask();
        break;
      case "resync":
        this.#resynced(frame.topic, frame.head);
        break;
    }
  }

  #resynced(topic: string, head: number): void {
    const after = this.#cursors.jump(topic, head);
    this.listener.resync(topic);
    this.#tell(after);
  }

  #greeted(heads: Heads): void {
    this.#attempt = 0;
    this.#cursors.forgetAsked();
    const { appeared, gone } = this.#cursors.replace(heads);
    this.#become("open");
    if (this.#begun) this.#tellRights(appeared, gone);
    else this.listener.begun();
    this.#begun = true;
    this.#ask();
  }

  #rights(heads: Heads): void {
    const { appeared, gone } = this.#cursors.replace(heads);
    this.#tellRights(appeared, gone);
    this.#ask();
  }

  #tellRights(appeared: readonly string[], gone: readonly string[]): void {
    if (gone.length > 0) this.listener.gone(gone);
    if (appeared.length > 0) this.listener.appeared(appeared);
  }

  /** What the heads promise may be on its way: ask only if it has not come after a moment. */
  #heads(heads: Heads): void {
    this.#cursors.hear(heads);
    clearTimeout(this.#grace);
    this.#grace = setTimeout(() => {
      this.#cursors.forgetAsked();
      this.#ask();
    }, GRACE);
  }

  #tell(events: readonly LiveEvent[]): void {
    for (const event of events) this.listener.event(event);
  }

  #ask(): void {
    const cursors = this.#cursors.ask();
    if (Object.keys(cursors).length > 0) this.#send({ t: "cursors", cursors });
  }

  #send(frame: ClientFrame): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(frame));
  }

  /** A line that says nothing for long is asked once, and then taken for dead. */
  #watchFor(silence: number): void {
    clearTimeout(this.#watch);
    this.#watch = setTimeout(() => {
      if (this.#state !== "open" || silence === PATIENCE) return this.#dead();
      this.#send({ t: "ping" });
      this.#watch = setTimeout(() => this.#dead(), PATIENCE);
    }, silence);
  }

  #dead(): void {
    this.#drop();
    this.#lost(0);
  }

  #lost(code: number): void {
    this.#hangUp();
    const ended = code === CLOSED_SIGNED_OUT || code === CLOSED_FOREIGN;
    this.#become(ended ? "ended" : "connecting");
    if (!ended) this.#retryAfter(code === CLOSED_FLOOD ? AFTER_FLOOD : 0);
  }

  #retryAfter(rest: number): void {
    const wait = waitBefore(this.#attempt, this.around.random);
    this.#attempt += 1;
    this.#retry = setTimeout(() => this.#connect(), rest + wait);
  }

  #hangUp(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#watch);
    clearTimeout(this.#grace);
    this.#drop();
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #become(state: LineState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.listener.state(state);
  }
}
