// SPDX-License-Identifier: EUPL-1.2

/** An empty bench under a chestnut tree: nobody has said anything yet. */
export function QuietArt() {
  return (
    <svg viewBox="0 0 240 150" aria-hidden="true">
      <ellipse cx="120" cy="136" rx="104" ry="9" fill="var(--sh-sunken)" />
      <path d="M168 134V86" stroke="var(--sh-chestnut)" strokeWidth="9" strokeLinecap="round" />
      <path
        d="M168 22c25 0 44 16 44 38s-19 36-44 36-44-14-44-36 19-38 44-38Z"
        fill="var(--sh-primary-soft)"
      />
      <path
        d="M150 46c9-7 22-8 32-1M142 64c7-5 15-6 23-3M176 70c6-4 13-4 19-1"
        stroke="var(--sh-primary-line)"
        strokeWidth="4"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M34 104h84M34 116h84M44 118v17M108 118v17M38 86h76"
        stroke="var(--sh-chestnut)"
        strokeWidth="7"
        strokeLinecap="round"
      />
      <path d="M46 86v18M106 86v18" stroke="var(--sh-chestnut)" strokeWidth="5" />
      <circle cx="196" cy="128" r="6" fill="var(--sh-chestnut)" />
      <circle cx="150" cy="132" r="4.5" fill="var(--sh-chestnut)" />
      <circle cx="40" cy="34" r="13" fill="var(--sh-sun)" />
    </svg>
  );
}
