// SPDX-License-Identifier: EUPL-1.2

/** A seedling in a pot: nothing here yet, but it will grow. */
export function SeedlingArt() {
  return (
    <svg viewBox="0 0 240 160" aria-hidden="true">
      <ellipse cx="120" cy="144" rx="104" ry="11" fill="var(--art-ground)" />
      <circle cx="54" cy="44" r="18" fill="var(--art-sun)" />
      <path d="M120 102V62" stroke="var(--art-leaf-deep)" strokeWidth="7" strokeLinecap="round" />
      <path d="M120 74c-2-24-18-36-44-36 0 24 16 38 44 36z" fill="var(--art-leaf)" />
      <path d="M120 62c2-20 16-32 38-32 0 22-14 34-38 32z" fill="var(--art-leaf-deep)" />
      <path d="M84 102h72l-9 42H93z" fill="var(--art-brick)" />
      <rect x="78" y="94" width="84" height="16" rx="6" fill="var(--art-bark)" />
      <path d="M180 126 160 98" stroke="var(--art-sky)" strokeWidth="7" strokeLinecap="round" />
      <path d="m152 100 14-9" stroke="var(--art-sky)" strokeWidth="7" strokeLinecap="round" />
      <path
        d="M208 108c22-4 24 26 4 28"
        stroke="var(--art-sky)"
        strokeWidth="6"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M178 104h30a4 4 0 0 1 4 4l3 32a4 4 0 0 1-4 4h-36a4 4 0 0 1-4-4l3-32a4 4 0 0 1 4-4z"
        fill="var(--art-sky)"
      />
    </svg>
  );
}
