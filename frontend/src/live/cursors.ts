// SPDX-License-Identifier: EUPL-1.2
import type { Heads, LiveEvent } from "./frames";

type Topic = {
  /** The last event that was told to the app. */
  seq: number;
  /** The highest number heard of. */
  head: number;
  asked: boolean;
  /** Events that came before the ones they follow. */
  early: Map<number, LiveEvent>;
};

/** What to do after the server told its heads. */
export type Change = {
  readonly appeared: readonly string[];
  readonly gone: readonly string[];
  readonly behind: Heads;
};

const MOST_EARLY = 500;

/** How far this page is in each topic. Hands every event out once and in order, and knows what is missing. */
export class Cursors {
  readonly #topics = new Map<string, Topic>();

  /** All topics of the person, after (re)connecting or when rights changed. New ones start at their head. */
  replace(heads: Heads): Change {
    const gone = [...this.#topics.keys()].filter((topic) => !(topic in heads));
    for (const topic of gone) this.#topics.delete(topic);
    const appeared = Object.keys(heads).filter((topic) => !this.#topics.has(topic));
    for (const topic of appeared) this.#begin(topic, heads[topic] ?? 0);
    this.hear(heads);
    return { appeared, gone, behind: this.behind() };
  }

  /** Notes heads without judging: an event may still be on its way. */
  hear(heads: Heads): void {
    for (const [name, head] of Object.entries(heads)) {
      const topic = this.#topics.get(name);
      if (topic) topic.head = Math.max(topic.head, head);
    }
  }

  /** The topics with something missing, and from where. */
  behind(): Heads {
    return this.#where((topic) => topic.seq < topic.head);
  }

  /** The same, without those that were asked for already; marks them as asked. */
  ask(): Heads {
    const missing = this.#where((topic) => topic.seq < topic.head && !topic.asked);
    for (const name of Object.keys(missing)) {
      const topic = this.#topics.get(name);
      if (topic) topic.asked = true;
    }
    return missing;
  }

  /** After a lost line no answer will come to what was asked before. */
  forgetAsked(): void {
    for (const topic of this.#topics.values()) topic.asked = false;
  }

  /** The events that may be told now: this one and those that waited for it, or none. */
  take(event: LiveEvent): LiveEvent[] {
    const topic = this.#topics.get(event.topic) ?? this.#begin(event.topic, event.seq - 1);
    topic.head = Math.max(topic.head, event.seq);
    if (event.seq <= topic.seq) return [];
    if (topic.early.size < MOST_EARLY) topic.early.set(event.seq, event);
    return drain(topic);
  }

  /** The answer to what was asked for. Numbers may be missing in it: what it leaves out is over. */
  catchUp(name: string, events: readonly LiveEvent[]): LiveEvent[] {
    const topic = this.#topics.get(name);
    if (!topic) return [];
    topic.asked = false;
    const fresh = events.filter(({ seq }) => seq > topic.seq).sort((a, b) => a.seq - b.seq);
    const last = fresh.at(-1);
    if (!last) {
      topic.head = Math.max(topic.seq, ...topic.early.keys());
      return drain(topic);
    }
    topic.seq = last.seq;
    topic.head = Math.max(topic.head, last.seq);
    for (const { seq } of fresh) topic.early.delete(seq);
    return [...fresh, ...drain(topic)];
  }

  /** Too much was missed to be told: the topic goes on from its head. */
  jump(name: string, head: number): LiveEvent[] {
    const topic = this.#topics.get(name);
    if (!topic) return [];
    topic.asked = false;
    topic.seq = Math.max(topic.seq, head);
    topic.head = Math.max(topic.head, head);
    for (const seq of topic.early.keys()) if (seq <= topic.seq) topic.early.delete(seq);
    return drain(topic);
  }

  #begin(name: string, seq: number): Topic {
    const topic: Topic = { seq, head: seq, asked: false, early: new Map() };
    this.#topics.set(name, topic);
    return topic;
  }

  #where(wanted: (topic: Topic) => boolean): Heads {
    const found: Record<string, number> = {};
    for (const [name, topic] of this.#topics) if (wanted(topic)) found[name] = topic.seq;
    return found;
  }
}

function drain(topic: Topic): LiveEvent[] {
  const told: LiveEvent[] = [];
  for (;;) {
    const next = topic.early.get(topic.seq + 1);
    if (!next) return told;
    topic.early.delete(next.seq);
    topic.seq = next.seq;
    told.push(next);
  }
}
