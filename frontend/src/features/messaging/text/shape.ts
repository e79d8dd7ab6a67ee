// SPDX-License-Identifier: EUPL-1.2

/** Anything that could be more than plain words; when in doubt yes. */
const MORE = /[*_`~$[\]\\|>#&]|\w:\/\/|www\.|\S@\S+\.\S|^\s*(?:[-+]|\d{1,9}[.)])\s/m;

export function isPlain(body: string): boolean {
  return !MORE.test(body);
}

const LARGEST_CHEER = 3;
/** No letters, no figures: spares nearly every message the segmenter, which is slow to begin. */
const NO_WORDS = /^[^\p{L}\p{Nd}]+$/u;
let segments: Intl.Segmenter | undefined;

/** One to three emoji and nothing else: shown large. */
export function isCheer(body: string): boolean {
  if (body.length > 60 || !NO_WORDS.test(body)) return false;
  segments ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  const signs = [...segments.segment(body.replace(/\s/g, ""))].map(({ segment }) => segment);
  if (signs.length === 0 || signs.length > LARGEST_CHEER) return false;
  return signs.every((sign) => /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(sign));
}
