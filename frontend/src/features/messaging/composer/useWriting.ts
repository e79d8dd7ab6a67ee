// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Message } from "@/api/types";
import { type Draft, EMPTY, keepDraft, type Place, readDraft, writeDrafts } from "../drafts";
import { fromBody, labelFor, toBody } from "../text/mentions";
import { replaceBefore } from "./textarea";

/** What is being written here: the draft of this place, or a message that is being changed. */
export function useWriting(place: Place, editing: Message | null) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [draft, setDraft] = useState<Draft>(() =>
    editing ? fromBody(editing.body) : readDraft(place),
  );
  const latest = useRef(draft);
  const change = useCallback(
    (next: Draft) => {
      latest.current = next;
      setDraft(next);
      if (!editing) keepDraft(place, next);
    },
    [editing, place],
  );
  const write = useCallback((text: string) => change({ ...latest.current, text }), [change]);
  const clear = useCallback(() => {
    change(EMPTY);
    writeDrafts();
  }, [change]);
  /** What is written leaves the field at once, so that one can write on; the kept draft stays until `settle`. */
  const take = useCallback((): Draft => {
    const taken = latest.current;
    latest.current = EMPTY;
    setDraft(EMPTY);
    return taken;
  }, []);
  /** What was taken is safe, or it comes back, before what was written since. */
  const settle = useCallback(
    (back?: Draft) => {
      const { text, mentions } = latest.current;
      if (back) {
        const both = [back.text, text].filter(Boolean).join("\n");
        change({ text: both, mentions: { ...back.mentions, ...mentions } });
      } else change(latest.current);
      writeDrafts();
    },
    [change],
  );
  /** Puts somebody's name in place of what was typed of it. */
  const mention = useCallback(
    (person: { id: string; name: string }, typed: number) => {
      const { mentions, text } = latest.current;
      const label = labelFor(person.name, person.id, mentions);
      change({ text, mentions: { ...mentions, [label]: person.id } });
      if (area.current) replaceBefore(area.current, typed, `@${label} `);
    },
    [change],
  );
  useGrowing(area, draft.text);
  useEffect(() => {
    const field = area.current;
    if (!editing || !field) return;
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
  }, [editing]);
  const body = toBody(draft.text, draft.mentions).trim();
  return { area, text: draft.text, body, write, clear, take, settle, mention };
}

/** The field is as high as its text, up to what the style sheet allows. */
function useGrowing(area: React.RefObject<HTMLTextAreaElement | null>, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height depends on the text
  useLayoutEffect(() => {
    const field = area.current;
    if (!field) return;
    field.style.blockSize = "auto";
    field.style.blockSize = `${field.scrollHeight}px`;
  }, [area, text]);
}
