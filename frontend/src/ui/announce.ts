// SPDX-License-Identifier: EUPL-1.2

type Listener = (text: string) => void;
type Summary = (count: number) => string;
type Waiting = { texts: string[]; summary: Summary | undefined };

const WAIT = 700;
const listeners = new Set<Listener>();
let waiting = new Map<string, Waiting>();
let scheduled = false;

/**
 * Tells screen readers that something was added, politely. Several additions of one kind within a moment are told as
 * one: `announce("Ben: Hallo", { kind: "messages:42", summary: (n) => t("new_count", { count: n }) })`.
 */
export function announce(text: string, burst?: { kind: string; summary: Summary }): void {
  const kind = burst?.kind ?? `single:${text}`;
  const entry = waiting.get(kind) ?? { texts: [], summary: burst?.summary };
  entry.texts.push(text);
  waiting.set(kind, entry);
  if (scheduled) return;
  scheduled = true;
  setTimeout(flush, WAIT);
}

export function onAnnouncement(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function flush(): void {
  const told = [...waiting.values()].flatMap(({ texts, summary }) =>
    summary && texts.length > 2 ? [summary(texts.length)] : texts,
  );
  waiting = new Map();
  scheduled = false;
  for (const listener of listeners) listener(inOneBreath(told));
}

/** Sentences after one another; one that does not end by itself gets a full stop before the next. */
function inOneBreath(texts: string[]): string {
  const last = texts.length - 1;
  return texts
    .map((text, place) => (place === last || /[.!?…]$/.test(text) ? text : `${text}.`))
    .join(" ");
}
