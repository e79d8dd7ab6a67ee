// SPDX-License-Identifier: EUPL-1.2

export type Toast = {
  id: number;
  text: string;
  tone: "plain" | "good" | "bad";
  stays: boolean;
  action?: { label: string; run: () => void };
};

type ToastInput = { text: string; tone?: Toast["tone"]; stays?: boolean; action?: Toast["action"] };

const SHOWN = 6000;
let shown: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

function show({ text, tone = "plain", stays = false, action }: ToastInput): number {
  last += 1;
  const id = last;
  const entry: Toast = action ? { id, text, tone, stays, action } : { id, text, tone, stays };
  change([...shown.filter((other) => other.text !== text), entry].slice(-3));
  if (!stays) setTimeout(() => hide(id), action ? SHOWN * 2 : SHOWN);
  return id;
}

function hide(id: number): void {
  change(shown.filter((entry) => entry.id !== id));
}

/** Short notes at the edge of the screen. What must be acted upon belongs into the page, not here. */
export const toast = {
  show,
  good: (text: string) => show({ text, tone: "good" }),
  bad: (text: string) => show({ text, tone: "bad" }),
  hide,
};

export function subscribeToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function shownToasts(): readonly Toast[] {
  return shown;
}
