// SPDX-License-Identifier: EUPL-1.2
import type { QueryClient, QueryKey } from "@tanstack/react-query";

const SOON = 150;
/** Many browsers hear of the same change in the same moment; they ask for it one after the other. */
const SPREAD = 1500;

/** Marks what is remembered as out of date: once for many events, spread over a moment by chance. */
export class Refresher {
  readonly #keys = new Map<string, QueryKey>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly client: QueryClient,
    readonly random: () => number = Math.random,
  ) {}

  /** At once: what concerns this person alone. */
  now(...keys: QueryKey[]): void {
    for (const queryKey of keys) void this.client.invalidateQueries({ queryKey });
  }

  /** Within two seconds: what many hear of. */
  soon(...keys: QueryKey[]): void {
    for (const key of keys) this.#keys.set(JSON.stringify(key), key);
    this.#timer ??= setTimeout(() => this.#run(), SOON + this.random() * SPREAD);
  }

  #run(): void {
    this.#timer = undefined;
    const keys = [...this.#keys.values()];
    this.#keys.clear();
    this.now(...keys);
  }
}
