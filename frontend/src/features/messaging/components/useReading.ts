// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import type { VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { readUpto } from "../acts";
import { useChat } from "../chat";
import type { Conversation } from "../conversation";
import { Marker } from "../marker";
import type { Row } from "../timeline";
import { useUnread } from "../unread";
import { isLooking, viewing } from "../views";

type Material = {
  place: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  items: readonly VirtualItem[];
  conversation: Conversation;
  atEnd: boolean;
};

/** Moves the read marker to the last message before the person's eyes, while they are looking. */
export function useReading({ place, rows, items, conversation, atEnd }: Material): void {
  const client = useQueryClient();
  const { group, me } = useChat();
  const { unread } = useUnread(group.id);
  const looking = useLooking();
  const end = useRef(atEnd);
  end.current = atEnd;
  const marker = useMemo(
    () => new Marker((seen) => readUpto(client, group.id, seen)),
    [client, group.id],
  );
  useEffect(
    () => viewing({ groupId: group.id, sees: () => end.current && isLooking() }),
    [group.id],
  );

  const { scrollTop = 0, clientHeight = 0 } = place.current ?? {};
  const upto = lastSeen(rows, items, scrollTop + clientHeight);
  const news = conversation.messages.some(
    ({ number, author }) => number > conversation.readUpto && number <= upto && author.id !== me,
  );
  useEffect(() => {
    if (looking && (news || unread > 0)) marker.note({ upto, everything: end.current }, unread > 0);
  }, [looking, news, unread, upto, marker]);
  useEffect(() => {
    const leave = () => document.visibilityState === "hidden" && marker.flush();
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      marker.flush();
    };
  }, [marker]);
}

function lastSeen(rows: readonly Row[], items: readonly VirtualItem[], bottom: number): number {
  for (const item of items.toReversed()) {
    const row = rows[item.index];
    if (row?.kind === "message" && item.start < bottom - 8) return row.message.number;
  }
  return 0;
}

function useLooking(): boolean {
  const [looking, setLooking] = useState(isLooking);
  useEffect(() => {
    const look = () => setLooking(isLooking());
    const where: [EventTarget, string][] = [
      [window, "focus"],
      [window, "blur"],
      [document, "visibilitychange"],
    ];
    for (const [target, event] of where) target.addEventListener(event, look);
    return () => {
      for (const [target, event] of where) target.removeEventListener(event, look);
    };
  }, []);
  return looking;
}
