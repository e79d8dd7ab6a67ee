// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useChat } from "../chat";
import type { Conversation } from "../conversation";
import { loadAround, loadNewer, loadNewest, loadOlder } from "../stretch";
import type { Row } from "../timeline";
import { useReading } from "./useReading";
import { windowHeight } from "./windowHeight";

const GUESS: Record<Row["kind"], number> = { day: 56, new: 56, message: 72, waiting: 84 };
/** This near to an end, the next page is fetched. */
const NEAR = 1200;
const AT_END = 48;
/** This many rows beyond what one sees are in the page. */
const OVERSCAN = 4;

type Material = {
  place: RefObject<HTMLDivElement | null>;
  rows: readonly Row[];
  conversation: Conversation;
  target: number | null;
};

/** Which rows are in the page, where they stand, and what happens at both ends. */
export function useTimeline({ place, rows, conversation, target }: Material) {
  const client = useQueryClient();
  const { group } = useChat();
  const [loading, setLoading] = useState(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => GUESS[rows[index]?.kind ?? "message"],
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: OVERSCAN,
    useFlushSync: false,
    paddingEnd: 16,
    anchorTo: "end",
    followOnAppend: !conversation.hasAfter,
    scrollEndThreshold: AT_END,
    initialRect: { width: 0, height: windowHeight() },
    initialOffset: () => firstOffset(rows, target),
  });
  const items = virtual.getVirtualItems();
  const atEnd = !conversation.hasAfter && virtual.isAtEnd(AT_END);
  const showRow = useCallback(
    (index: number, align: "auto" | "center" | "start" = "auto") =>
      virtual.scrollToIndex(index, { align }),
    [virtual],
  );
  useOpening({ rows, target, showRow, toEnd: () => virtual.scrollToEnd() });
  useOwnWords(rows, () => virtual.scrollToEnd());
  useReading({ place, rows, items, conversation, atEnd });
  useStayAtEnd(place, atEnd, () => virtual.scrollToEnd());

  const offset = virtual.scrollOffset ?? 0;
  const fromTop = offset < NEAR;
  const fromEnd = virtual.getDistanceFromEnd() < NEAR;
  useEffect(() => {
    if (!fromTop || !conversation.hasBefore || loading) return;
    setLoading(true);
    void loadOlder(client, group.id)
      .catch(() => {})
      .finally(() => setLoading(false));
  }, [fromTop, conversation.hasBefore, loading, client, group.id]);
  useEffect(() => {
    if (fromEnd && conversation.hasAfter) void loadNewer(client, group.id).catch(() => {});
  }, [fromEnd, conversation, client, group.id]);
  useEffect(() => {
    if (target !== null) void loadAround(client, group.id, target).catch(() => {});
  }, [target, client, group.id]);

  const toNewest = async () => {
    await loadNewest(client, group.id).catch(() => {});
    requestAnimationFrame(() => virtual.scrollToEnd());
  };
  return {
    items,
    height: virtual.getTotalSize(),
    measure: virtual.measureElement,
    loading,
    atEnd,
    showRow,
    toNewest,
  };
}

/** Where the first drawing begins: near the place `useOpening` goes to, so that no row is drawn for nothing. */
function firstOffset(rows: readonly Row[], target: number | null): number {
  const line = rows.findIndex(({ kind }) => kind === "new");
  if (target !== null) return 0;
  const above = line >= 0 ? rows.slice(0, line) : rows;
  const height = above.reduce((sum, { kind }) => sum + GUESS[kind], 0);
  return line >= 0 ? height : Math.max(0, height - windowHeight());
}

type Opening = {
  rows: readonly Row[];
  target: number | null;
  showRow: (index: number, align: "center" | "start") => void;
  toEnd: () => void;
};

/** Where one begins: at the message a link names, at the line before what is new, else at the newest. */
function useOpening({ rows, target, showRow, toEnd }: Opening): void {
  const opened = useRef<number | "start" | null>(null);
  useLayoutEffect(() => {
    if (rows.length === 0) return;
    const wanted = target ?? "start";
    if (opened.current === wanted) return;
    const named = rows.findIndex((row) => row.kind === "message" && row.message.number === target);
    if (named >= 0) {
      opened.current = wanted;
      showRow(named, "center");
    } else if (opened.current === null) {
      opened.current = target === null ? "start" : null;
      const line = rows.findIndex((row) => row.kind === "new");
      if (line >= 0) showRow(line, "start");
      else toEnd();
    }
  }, [rows, target, showRow, toEnd]);
}

/** What I just wrote I want to see, wherever I was. */
function useOwnWords(rows: readonly Row[], toEnd: () => void): void {
  const waiting = rows.filter(({ kind }) => kind === "waiting").length;
  const before = useRef(waiting);
  useLayoutEffect(() => {
    const more = waiting > before.current;
    before.current = waiting;
    if (more) toEnd();
  }, [waiting, toEnd]);
}

/** A keyboard, a banner or a growing field takes room: who was at the end stays there. */
function useStayAtEnd(
  place: RefObject<HTMLDivElement | null>,
  atEnd: boolean,
  toEnd: () => void,
): void {
  const latest = useRef({ atEnd, toEnd });
  latest.current = { atEnd, toEnd };
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    let before = element.clientHeight;
    const observer = new ResizeObserver(() => {
      const shrunk = element.clientHeight < before;
      before = element.clientHeight;
      if (shrunk && latest.current.atEnd) latest.current.toEnd();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
}
