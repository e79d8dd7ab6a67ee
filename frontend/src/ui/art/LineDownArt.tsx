// SPDX-License-Identifier: EUPL-1.2

/** A tin-can telephone whose string has come loose. */
export function LineDownArt() {
  return (
    <svg viewBox="0 0 240 160" aria-hidden="true">
      <ellipse cx="120" cy="144" rx="104" ry="11" fill="var(--art-ground)" />
      <path
        d="M58 84c4-38 34-50 52-26M182 84c0-28-18-44-36-34"
        stroke="var(--art-sun)"
        strokeWidth="5"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="m116 34 6 10M128 28v12M140 34l-6 9"
        stroke="var(--art-brick)"
        strokeWidth="4"
        strokeLinecap="round"
      />
      <Can x={32} fill="var(--art-leaf)" rim="var(--art-leaf-deep)" mood="M-7 12c4-4 10-4 14 0" />
      <Can x={156} fill="var(--art-brick)" rim="var(--art-bark)" mood="M-7 12c4-4 10-4 14 0" />
    </svg>
  );
}

function Can({ x, fill, rim, mood }: { x: number; fill: string; rim: string; mood: string }) {
  return (
    <g transform={`translate(${x} 84)`}>
      <path d="M0 6h52v46c0 6-6 10-12 10H12C6 62 0 58 0 52z" fill={fill} />
      <rect x="-4" y="-2" width="60" height="14" rx="7" fill={rim} />
      <g transform="translate(26 28)">
        <circle cx="-8" cy="0" r="3" fill="var(--art-line)" />
        <circle cx="8" cy="0" r="3" fill="var(--art-line)" />
        <path d={mood} stroke="var(--art-line)" strokeWidth="3" strokeLinecap="round" fill="none" />
      </g>
    </g>
  );
}
