// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import type { VirtualItem } from "@tanstack/react-virtual";
import { type RefObject, useEffect, useRef, useState } from "react";
import { readUpto } from "../acts";
import { useChat } from "../chat";
import type { Row } from "../timeline";
import { useUnread } from "../unread";
import { isLooking, viewing } from "../views";

const PAUSE = 400;

type Material = {
  place: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  items: readonly VirtualItem[];
  atEnd: boolean;
};

/** Moves the read marker to the last message before the person's eyes, while they are looking. */
export function useReading({ place, rows, items, atEnd }: Material): void {
  const client = useQueryClient();
  const { group } = useChat();
  const { unread } = useUnread(group.id);
  const looking = useLooking();
  const told = useRef(0);
  const end = useRef(atEnd);
  end.current = atEnd;
  useEffect(
    () => viewing({ groupId: group.id, sees: () => end.current && isLooking() }),
    [group.id],
  );

  const bottom = (place.current?.scrollTop ?? 0) + (place.current?.clientHeight ?? 0);
  const seen = lastSeen(rows, items, bottom);
  useEffect(() => {
    if (!looking || unread === 0 || seen <= told.current) return;
    const timer = setTimeout(() => {
      told.current = seen;
      void readUpto(client, group.id, { upto: seen, everything: end.current }).catch(() => {
        told.current = 0;
      });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [looking, unread, seen, client, group.id]);
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
