// SPDX-License-Identifier: EUPL-1.2
import { Child } from "./Child";

/** The yard at the long break: the school, the chestnut tree, three children talking. */
export function YardArt() {
  return (
    <svg viewBox="0 0 480 300" overflow="visible" aria-hidden="true">
      <circle cx="262" cy="46" r="27" fill="var(--art-sun)" />
      <path
        d="M-420 300c160-14 300-38 420-64 70-26 150-36 240-36s170 10 240 36c120 26 260 50 420 64z"
        fill="var(--art-ground)"
      />
      <School />
      <Tree />
      <Bubble x={206} y={140} flip={false} fill="var(--art-paper)" />
      <Bubble x={316} y={128} flip fill="var(--art-sun-soft)" />
      <Child x={214} y={196} skin="var(--art-skin-b)" shirt="var(--art-sun)" hair="round" />
      <Child x={266} y={190} skin="var(--art-skin-a)" shirt="var(--art-leaf-deep)" hair="tail" />
      <Child x={322} y={198} skin="var(--art-skin-c)" shirt="var(--art-brick)" hair="curls" />
      <path
        d="M-420 300c160-6 300-14 420-32 90-22 170-28 240-28s150 6 240 28c120 18 260 26 420 32z"
        fill="var(--art-leaf-soft)"
      />
    </svg>
  );
}

function School() {
  return (
    <g>
      <rect x="44" y="110" width="150" height="116" rx="6" fill="var(--art-wall)" />
      <path d="M34 114 119 62l85 52z" fill="var(--art-brick)" />
      <circle cx="119" cy="93" r="13" fill="var(--art-paper)" />
      <path
        d="M119 85v8l6 4"
        stroke="var(--art-line)"
        strokeWidth="3"
        strokeLinecap="round"
        fill="none"
      />
      <path d="M104 226v-38a15 15 0 0 1 30 0v38z" fill="var(--art-leaf-deep)" />
      {[62, 152].map((x) => (
        <g key={x}>
          <rect x={x} y="128" width="26" height="32" rx="13" fill="var(--art-window)" />
          <rect x={x} y="178" width="26" height="30" rx="6" fill="var(--art-window)" />
        </g>
      ))}
      <rect x="106" y="128" width="26" height="32" rx="13" fill="var(--art-window)" />
    </g>
  );
}

function Tree() {
  return (
    <g>
      <path d="M402 246c4-30 2-60-2-92h22c-4 34-4 62 4 92z" fill="var(--art-bark)" />
      <path
        d="M410 186c10-10 20-14 30-16"
        stroke="var(--art-bark)"
        strokeWidth="8"
        strokeLinecap="round"
      />
      <circle cx="372" cy="136" r="38" fill="var(--art-leaf-deep)" />
      <circle cx="444" cy="142" r="34" fill="var(--art-leaf-deep)" />
      <circle cx="410" cy="112" r="48" fill="var(--art-leaf)" />
      {[
        [388, 98],
        [424, 120],
        [406, 138],
        [432, 92],
      ].map(([x, y]) => (
        <circle key={`${x}`} cx={x} cy={y} r="5" fill="var(--art-sun)" />
      ))}
    </g>
  );
}

type BubbleProps = { x: number; y: number; flip: boolean; fill: string };

function Bubble({ x, y, flip, fill }: BubbleProps) {
  return (
    <g transform={`translate(${x} ${y})${flip ? " scale(-1 1)" : ""}`}>
      <path
        d="M-34-18a14 14 0 0 1 14-14h46a14 14 0 0 1 14 14v18a14 14 0 0 1-14 14h-8l-6 18-14-18h-18a14 14 0 0 1-14-14z"
        fill={fill}
      />
      <path
        d="M-18-14h44M-18 0h26"
        stroke="var(--art-leaf-deep)"
        strokeWidth="5"
        strokeLinecap="round"
      />
    </g>
  );
}
