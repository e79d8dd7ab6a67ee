// SPDX-License-Identifier: EUPL-1.2
import classes from "./QrSquare.module.css";

const QUIET_ZONE = 4;

type Props = { square: { size: number; path: string }; label: string };

/** A square to scan, drawn here; always dark on light, as cameras want it. */
export function QrSquare({ square, label }: Props) {
  const side = square.size + 2 * QUIET_ZONE;
  return (
    <svg
      className={classes.square}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={square.path} />
    </svg>
  );
}
