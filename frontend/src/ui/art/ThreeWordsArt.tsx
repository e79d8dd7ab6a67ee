// SPDX-License-Identifier: EUPL-1.2

/** Apple, kite, scooter: three words that make one picture in the head. */
export function ThreeWordsArt() {
  return (
    <svg viewBox="0 0 300 84" aria-hidden="true">
      <rect x="2" y="4" width="88" height="76" rx="20" fill="var(--art-leaf-soft)" />
      <path
        d="M46 30c-16-8-28 2-26 18 2 14 12 24 20 20 4-2 8-2 12 0 8 4 18-6 20-20 2-16-10-26-26-18z"
        fill="var(--art-brick)"
      />
      <path
        d="M46 30c0-6 2-10 6-14"
        stroke="var(--art-bark)"
        strokeWidth="4"
        strokeLinecap="round"
        fill="none"
      />
      <path d="M50 20c6-8 14-8 18-6-2 8-10 12-18 6z" fill="var(--art-leaf)" />
      <rect x="106" y="4" width="88" height="76" rx="20" fill="var(--art-sun-soft)" />
      <path d="m158 12 18 26-34 24-10-36z" fill="var(--art-sky)" />
      <path d="m158 12-16 50M132 26l44 12" stroke="var(--art-paper)" strokeWidth="2.5" />
      <path
        d="M142 62c-8 4-4 10-12 12"
        stroke="var(--art-bark)"
        strokeWidth="3.5"
        strokeLinecap="round"
        fill="none"
      />
      <rect x="210" y="4" width="88" height="76" rx="20" fill="var(--art-ground)" />
      <circle cx="232" cy="62" r="9" fill="var(--art-line)" />
      <circle cx="278" cy="62" r="9" fill="var(--art-line)" />
      <circle cx="232" cy="62" r="3.5" fill="var(--art-paper)" />
      <circle cx="278" cy="62" r="3.5" fill="var(--art-paper)" />
      <path
        d="M232 54h36M278 62 266 18h-14"
        stroke="var(--art-leaf-deep)"
        strokeWidth="6"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
    </svg>
  );
}
