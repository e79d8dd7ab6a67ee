// SPDX-License-Identifier: EUPL-1.2
import { onFarewell } from "@/features/people/session";

/** What somebody has begun to write. `mentions` are the people picked so far, by the words that stand for them. */
export type Draft = { readonly text: string; readonly mentions: Readonly<Record<string, string>> };

/** Where something is written: a group, or a thread in it. Each person on this device has their own. */
export type Place = {
  readonly personId: string;
  readonly groupId: string;
  readonly rootId?: string;
};

export const EMPTY: Draft = { text: "", mentions: {} };

const PREFIX = "schulhof.draft";
const PAUSE = 250;
const pending = new Map<string, Draft>();
let timer: ReturnType<typeof setTimeout> | undefined;

function keyOf({ personId, groupId, rootId }: Place): string {
  return [PREFIX, personId, groupId, ...(rootId ? [rootId] : [])].join(":");
}

export function readDraft(place: Place): Draft {
  const key = keyOf(place);
  return pending.get(key) ?? parse(stored(key));
}

/** Keeps it a moment later, so that fast writing is not slowed down. */
export function keepDraft(place: Place, draft: Draft): void {
  pending.set(keyOf(place), draft);
  timer ??= setTimeout(writeDrafts, PAUSE);
}

/** Writes down at once what still waits: the page may be gone in a moment. */
export function writeDrafts(): void {
  clearTimeout(timer);
  timer = undefined;
  for (const [key, draft] of pending) {
    try {
      if (draft.text === "") localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(draft));
    } catch {
      // A browser without storage keeps the draft as long as the page is open.
      continue;
    }
    pending.delete(key);
  }
}

/** Forgets the drafts on this device: all of them, or those of everybody but one person. */
export function forgetDrafts(except?: string): void {
  clearTimeout(timer);
  timer = undefined;
  const spared = except === undefined ? null : `${PREFIX}:${except}:`;
  const goes = (key: string) => spared === null || !key.startsWith(spared);
  for (const key of pending.keys()) if (goes(key)) pending.delete(key);
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(`${PREFIX}:`) && goes(key)) localStorage.removeItem(key);
  } catch {
    // Nothing is kept where nothing can be kept.
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parse(text: string | null): Draft {
  if (text === null) return EMPTY;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("text" in value)) return EMPTY;
    if (typeof value.text !== "string") return EMPTY;
    return { text: value.text, mentions: "mentions" in value ? namesOf(value.mentions) : {} };
  } catch {
    return EMPTY;
  }
}

function namesOf(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  const names: Record<string, string> = {};
  for (const [name, id] of Object.entries(value)) if (typeof id === "string") names[name] = id;
  return names;
}

addEventListener("pagehide", writeDrafts);
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "hidden") writeDrafts();
});
onFarewell(() => forgetDrafts());
