// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState, useSyncExternalStore } from "react";
import { useOnline } from "@/ui/useOnline";
import type { LineState } from "./connection";

let state: LineState = "idle";
const listeners = new Set<() => void>();

export function setLine(next: LineState): void {
  state = next;
  for (const listener of listeners) listener();
}

export function subscribeLine(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const PATIENCE = 4000;

/**
 * Whether the line is down: the device says so, or the live line has been gone for a moment. A short gap is nobody's
 * concern.
 */
export function useLineDown(): boolean {
  const online = useOnline();
  const now = useSyncExternalStore(subscribeLine, () => state);
  const [gone, setGone] = useState(false);
  useEffect(() => {
    setGone(false);
    if (now !== "connecting") return;
    const timer = setTimeout(() => setGone(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [now]);
  return !online || gone;
}
