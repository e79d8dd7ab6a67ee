// SPDX-License-Identifier: EUPL-1.2
import { type ComponentType, type ReactNode, useState } from "react";

type Props = { at: HTMLElement; target: ComponentType<{ children: ReactNode }> };

/** Holds a floating menu to something that is elsewhere in the page, where it stood when it was asked for. */
export function Anchor({ at, target: Target }: Props) {
  const [{ left, top, width, height }] = useState(() => at.getBoundingClientRect());
  return (
    <Target>
      <span
        aria-hidden
        style={{
          position: "fixed",
          pointerEvents: "none",
          left,
          top,
          inlineSize: width,
          blockSize: Math.min(height, 120),
        }}
      />
    </Target>
  );
}
