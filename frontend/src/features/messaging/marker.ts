// SPDX-License-Identifier: EUPL-1.2

export type Seen = { readonly upto: number; readonly everything: boolean };

const AT_ONCE = 400;
/** Many who watch the same conversation tell one after the other, and once for several messages. */
const LATER = 1500;
const SPREAD = 2500;

/** Tells the server how far somebody has read: soon when something was counted as new, else when there is time. */
export class Marker {
  #told = 0;
  #seen: Seen | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #due = Number.POSITIVE_INFINITY;

  constructor(
    readonly tell: (seen: Seen) => Promise<void>,
    readonly random: () => number = Math.random,
  ) {}

  note(seen: Seen, counted: boolean): void {
    if (seen.upto <= this.#told) return;
    if (seen.upto >= (this.#seen?.upto ?? 0)) this.#seen = seen;
    const due = Date.now() + (counted ? AT_ONCE : LATER + this.random() * SPREAD);
    if (due >= this.#due) return;
    clearTimeout(this.#timer);
    this.#due = due;
    this.#timer = setTimeout(() => this.flush(), due - Date.now());
  }

  /** Now: the conversation is being left. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#due = Number.POSITIVE_INFINITY;
    const seen = this.#seen;
    this.#seen = null;
    if (!seen || seen.upto <= this.#told) return;
    const before = this.#told;
    this.#told = seen.upto;
    void this.tell(seen).catch(() => {
      this.#told = before;
    });
  }
}
