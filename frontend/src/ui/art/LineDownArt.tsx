// SPDX-License-Identifier: EUPL-1.2

/** A tin-can telephone whose string has come loose. */
export function LineDownArt() {
  return (
    <svg viewBox="0 0 240 160" aria-hidden="true">
      <ellipse cx="120" cy="142" rx="104" ry="12" fill="var(--sh-sunken)" />
      <rect x="30" y="88" width="44" height="54" rx="8" fill="var(--sh-primary)" />
      <rect x="166" y="88" width="44" height="54" rx="8" fill="var(--sh-chestnut)" />
      <path
        d="M52 88c0-40 30-52 56-30"
        stroke="var(--sh-line-strong)"
        strokeWidth="4"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M188 88c2-30-16-48-38-38"
        stroke="var(--sh-line-strong)"
        strokeWidth="4"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}
