// SPDX-License-Identifier: EUPL-1.2

const DARK_CELLS = [
  [0, 0],
  [1, 0],
  [3, 0],
  [5, 0],
  [0, 1],
  [3, 1],
  [4, 1],
  [1, 2],
  [2, 2],
  [5, 2],
  [0, 3],
  [2, 3],
  [4, 3],
  [1, 4],
  [3, 4],
  [5, 4],
  [0, 5],
  [2, 5],
  [3, 5],
  [5, 5],
] as const;

/** The login slip from school: a name, a code, a square to scan. */
export function SlipArt() {
  return (
    <svg viewBox="0 0 240 160" aria-hidden="true">
      <ellipse cx="120" cy="146" rx="104" ry="10" fill="var(--art-ground)" />
      <g transform="rotate(-5 120 84)">
        <rect
          x="36"
          y="34"
          width="168"
          height="100"
          rx="12"
          fill="var(--art-paper)"
          stroke="var(--art-sun)"
          strokeWidth="4"
        />
        <path d="M36 46a12 12 0 0 1 12-12h144a12 12 0 0 1 12 12v10H36z" fill="var(--art-sun)" />
        <path
          d="M54 76h58M54 94h40"
          stroke="var(--art-leaf-deep)"
          strokeWidth="7"
          strokeLinecap="round"
        />
        <path
          d="M54 114h16m8 0h16m8 0h12"
          stroke="var(--art-bark)"
          strokeWidth="8"
          strokeLinecap="round"
        />
        <g transform="translate(134 68)" fill="var(--art-line)">
          {DARK_CELLS.map(([x, y]) => (
            <rect key={`${x}-${y}`} x={x * 9} y={y * 9} width="9" height="9" rx="1.5" />
          ))}
        </g>
      </g>
    </svg>
  );
}
