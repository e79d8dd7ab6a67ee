// SPDX-License-Identifier: EUPL-1.2
import { type MouseEvent, type PointerEvent, useRef } from "react";

const LONG = 450;
const STILL = 10;

type Start = { x: number; y: number; timer: ReturnType<typeof setTimeout> };

/** A finger that rests on something asks for its menu. Scrolling and selecting words stay as they are. */
export function useLongPress(onPress: () => void) {
  const start = useRef<Start | null>(null);
  const pressed = useRef(false);
  const stop = () => {
    clearTimeout(start.current?.timer);
    start.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent) => {
      pressed.current = false;
      if (event.pointerType === "mouse") return;
      const timer = setTimeout(() => {
        pressed.current = true;
        navigator.vibrate?.(10);
        onPress();
      }, LONG);
      start.current = { x: event.clientX, y: event.clientY, timer };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = start.current;
      if (from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > STILL) stop();
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onContextMenu: (event: MouseEvent) => {
      if (start.current || pressed.current) event.preventDefault();
    },
  };
}
