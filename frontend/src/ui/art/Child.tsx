// SPDX-License-Identifier: EUPL-1.2

type Props = {
  x: number;
  y: number;
  skin: string;
  shirt: string;
  hair: "round" | "tail" | "curls";
};

/** A child in a few strokes; x, y is the middle of the face. */
export function Child({ x, y, skin, shirt, hair }: Props) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <path d="M-6 12h12v18H-6z" fill={skin} />
      <path d="M-24 96V48c0-14 8-22 17-22 2 5 12 5 14 0 9 0 17 8 17 22v48z" fill={shirt} />
      {hair === "tail" && (
        <path d="M12-10c14 2 18 14 14 28-8-4-12-12-14-20z" fill="var(--art-bark)" />
      )}
      {hair === "curls" && <Curls />}
      <circle r="18" fill={skin} />
      {hair === "round" && (
        <path d="M-19 0a19 19 0 0 1 38 0c-6-8-14-10-19-10S-13-8-19 0z" fill="var(--art-hair)" />
      )}
      {hair === "tail" && (
        <path
          d="M-19 2c0-14 8-21 19-21s19 7 19 19c-10-2-18-6-22-11-3 7-9 11-16 13z"
          fill="var(--art-bark)"
        />
      )}
      {hair === "curls" && (
        <path d="M-18-3a18 18 0 0 1 36 0c-6-5-12-7-18-7s-12 2-18 7z" fill="var(--art-hair)" />
      )}
      <circle cx="-6" cy="2" r="2.2" fill="var(--art-line)" />
      <circle cx="6" cy="2" r="2.2" fill="var(--art-line)" />
      <path
        d="M-5 8c3 4 7 4 10 0"
        stroke="var(--art-line)"
        strokeWidth="2.2"
        strokeLinecap="round"
        fill="none"
      />
    </g>
  );
}

function Curls() {
  return (
    <g fill="var(--art-hair)">
      <circle cx="-14" cy="-10" r="9" />
      <circle cx="0" cy="-15" r="10" />
      <circle cx="14" cy="-10" r="9" />
      <circle cx="-18" cy="2" r="7" />
      <circle cx="18" cy="2" r="7" />
    </g>
  );
}
