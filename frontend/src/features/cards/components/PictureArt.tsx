// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import type { Picture } from "../pictures";

const LINE = { fill: "none", stroke: "#2b2520", strokeWidth: 3, strokeLinecap: "round" } as const;
const EDGE = { stroke: "#2b2520", strokeWidth: 3, strokeLinejoin: "round" } as const;

/** Drawn so that each differs from the others in shape, not in colour alone. */
const DRAWINGS: Record<Picture, ReactNode> = {
  sun: (
    <>
      <path
        {...LINE}
        strokeWidth={5}
        stroke="#e39a12"
        d="M40 6v10M40 64v10M6 40h10M64 40h10M16 16l7 7M57 57l7 7M64 16l-7 7M23 57l-7 7"
      />
      <circle cx="40" cy="40" r="17" fill="#f4b52e" {...EDGE} />
    </>
  ),
  fish: (
    <>
      <path d="M52 40l20-16v32z" fill="#4d7fa8" {...EDGE} />
      <ellipse cx="34" cy="40" rx="27" ry="18" fill="#7fb2d9" {...EDGE} />
      <circle cx="22" cy="35" r="3.5" fill="#2b2520" />
      <path {...LINE} d="M38 30c5 6 5 14 0 20" />
    </>
  ),
  apple: (
    <>
      <path
        d="M40 26c-8-8-27-5-27 17 0 17 12 29 20 29 4 0 5-2 7-2s3 2 7 2c8 0 20-12 20-29 0-22-19-25-27-17z"
        fill="#d9503a"
        {...EDGE}
      />
      <path {...LINE} d="M40 26c0-8 2-13 6-17" />
      <path d="M46 17c4-8 12-9 18-7-2 7-9 11-18 7z" fill="#4f9d62" {...EDGE} />
    </>
  ),
  boat: (
    <>
      <path d="M38 8v40H14z" fill="#fffdf8" {...EDGE} />
      <path d="M44 16v32h20z" fill="#f4b52e" {...EDGE} />
      <path d="M8 52h64l-10 18H18z" fill="#a8321f" {...EDGE} />
    </>
  ),
  house: (
    <>
      <path d="M16 38h48v34H16z" fill="#f3d9b4" {...EDGE} />
      <path d="M8 40L40 10l32 30z" fill="#b5563c" {...EDGE} />
      <path d="M34 50h12v22H34z" fill="#6d4a34" {...EDGE} />
    </>
  ),
  tree: (
    <>
      <path d="M34 48h12v24H34z" fill="#8a4a2b" {...EDGE} />
      <circle cx="40" cy="31" r="24" fill="#4f9d62" {...EDGE} />
    </>
  ),
  car: (
    <>
      <path d="M6 54V42l12-4 8-14h26l12 14 10 3v13z" fill="#2f8f86" {...EDGE} />
      <path d="M30 30h8v9H25zM43 30h7l7 9H43z" fill="#e3f2f7" {...EDGE} />
      <circle cx="22" cy="56" r="9" fill="#3d3630" {...EDGE} />
      <circle cx="58" cy="56" r="9" fill="#3d3630" {...EDGE} />
    </>
  ),
  ball: (
    <>
      <circle cx="40" cy="40" r="30" fill="#fffdf8" {...EDGE} />
      <path d="M40 10a30 30 0 0 1 26 15L40 40z" fill="#d9503a" {...EDGE} />
      <path d="M66 55a30 30 0 0 1-26 15V40z" fill="#4d7fa8" {...EDGE} />
      <path d="M14 55a30 30 0 0 1 0-30l26 15z" fill="#f4b52e" {...EDGE} />
    </>
  ),
  star: (
    <path d="M40 6l10 22 24 3-18 16 5 24-21-12-21 12 5-24L6 31l24-3z" fill="#f6c445" {...EDGE} />
  ),
  cat: (
    <>
      <path
        d="M14 10l14 14c8-3 16-3 24 0l14-14v34c0 16-11 28-26 28S14 60 14 44z"
        fill="#8d8177"
        {...EDGE}
      />
      <circle cx="30" cy="42" r="4" fill="#2b2520" />
      <circle cx="50" cy="42" r="4" fill="#2b2520" />
      <path d="M36 51h8l-4 5z" fill="#f2a7a0" {...EDGE} />
      <path {...LINE} d="M6 50l16 3M6 60l17-2M74 50l-16 3M74 60l-17-2" />
    </>
  ),
  flower: (
    <>
      <path {...LINE} strokeWidth={5} stroke="#3f8452" d="M40 46v28M40 64c-6-8-12-9-18-8" />
      <g fill="#b470b8" {...EDGE}>
        <circle cx="40" cy="14" r="10" />
        <circle cx="56" cy="26" r="10" />
        <circle cx="50" cy="44" r="10" />
        <circle cx="30" cy="44" r="10" />
        <circle cx="24" cy="26" r="10" />
      </g>
      <circle cx="40" cy="30" r="9" fill="#f4b52e" {...EDGE} />
    </>
  ),
  key: (
    <>
      <path d="M34 36h40v10h-6v10h-8V46h-6v7h-8v-7H34z" fill="#e0a72c" {...EDGE} />
      <circle cx="24" cy="41" r="18" fill="#e0a72c" {...EDGE} />
      <circle cx="22" cy="41" r="7" fill="#fffdf8" {...EDGE} />
    </>
  ),
};

/** One of the twelve pictures; its name stands beside it. */
export function PictureArt({ picture }: { picture: Picture }) {
  return (
    <svg viewBox="0 0 80 80" aria-hidden="true">
      {DRAWINGS[picture]}
    </svg>
  );
}
