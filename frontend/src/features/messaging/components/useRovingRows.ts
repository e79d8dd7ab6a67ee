// SPDX-License-Identifier: EUPL-1.2
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import type { Row } from "../timeline";

type Material = {
  rows: readonly Row[];
  show: (index: number) => void;
  place: RefObject<HTMLDivElement | null>;
};

/** One message at a time is in the tab order; the arrow keys go from message to message, Home and End to the edges. */
export function useRovingRows({ rows, show, place }: Material) {
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const messages = rows.flatMap((row, index) =>
    row.kind === "message" ? [{ key: row.key, index, number: row.message.number }] : [],
  );
  const at = messages.findIndex(({ key }) => key === chosen);
  const current = messages[at] ?? messages.at(-1);

  useEffect(() => {
    const row = messages.find(({ key }) => key === wanted.current);
    const element = row && place.current?.querySelector(`[data-message="${row.number}"]`);
    if (!(element instanceof HTMLElement)) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target;
    if (!(target instanceof HTMLElement) || !target.matches("[data-message]")) return;
    const here = at < 0 ? messages.length - 1 : at;
    const steps: Record<string, number> = {
      ArrowUp: here - 1,
      ArrowDown: here + 1,
      Home: 0,
      End: messages.length - 1,
    };
    const next = messages[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    wanted.current = next.key;
    setChosen(next.key);
    show(next.index);
  };
  return { current: current?.key ?? null, set: setChosen, onKeyDown };
}
