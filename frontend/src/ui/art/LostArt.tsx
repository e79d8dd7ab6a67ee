// SPDX-License-Identifier: EUPL-1.2

/** A signpost where two paths part. */
export function LostArt() {
  return (
    <svg viewBox="0 0 240 160" aria-hidden="true">
      <path d="M16 144c20-22 60-34 104-34s84 12 104 34z" fill="var(--art-ground)" />
      <path d="M96 144c6-16 12-22 24-34 12 12 18 18 24 34z" fill="var(--art-sun-soft)" />
      <rect x="114" y="30" width="12" height="92" rx="6" fill="var(--art-bark)" />
      <path d="M122 40h60a6 6 0 0 1 5 2l14 15-14 15a6 6 0 0 1-5 2h-60z" fill="var(--art-sun)" />
      <path d="M118 76H62a6 6 0 0 0-5 2L43 91l14 13a6 6 0 0 0 5 2h56z" fill="var(--art-leaf)" />
      <path
        d="M136 57h34M104 91H72"
        stroke="var(--art-paper)"
        strokeWidth="5"
        strokeLinecap="round"
      />
      <path
        d="M36 138c-2-12 2-20 10-26 2 10 0 20-10 26zM204 138c2-12-2-18-8-22-4 8-2 16 8 22z"
        fill="var(--art-leaf-deep)"
      />
      <circle cx="52" cy="40" r="16" fill="var(--art-sun-soft)" />
    </svg>
  );
}
