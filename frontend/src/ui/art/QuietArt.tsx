// SPDX-License-Identifier: EUPL-1.2

/** A cat asleep on a pile of books: everything is read. */
export function QuietArt() {
  return (
    <svg viewBox="0 0 240 160" aria-hidden="true">
      <ellipse cx="120" cy="144" rx="104" ry="11" fill="var(--art-ground)" />
      <circle cx="196" cy="40" r="18" fill="var(--art-sun)" />
      <rect x="52" y="122" width="136" height="20" rx="5" fill="var(--art-leaf-deep)" />
      <rect x="64" y="102" width="118" height="20" rx="5" fill="var(--art-sun)" />
      <path d="M150 122h24v20h-24zM78 102h18v20H78z" fill="var(--art-paper)" opacity="0.55" />
      <path d="M78 102c-6-26 14-44 42-44 30 0 52 16 52 38 0 4-2 6-6 6z" fill="var(--art-bark)" />
      <path
        d="M158 100c18 4 30-2 28-14"
        stroke="var(--art-bark)"
        strokeWidth="9"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M68 74 66 54l16 9c5-2 11-2 16 0l16-9-2 20c4 16-6 29-22 29S64 90 68 74z"
        fill="var(--art-brick)"
      />
      <path
        d="M76 82c2 3 6 3 8 0M96 82c2 3 6 3 8 0M87 90l3 3 3-3"
        stroke="var(--art-line)"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
      <path
        d="M128 66c6 8 6 18 0 26M142 68c5 8 5 16 0 24"
        stroke="var(--art-brick)"
        strokeWidth="5"
        strokeLinecap="round"
        fill="none"
      />
      <path
        d="M118 40h12l-12 14h12M140 22h9l-9 10h9"
        stroke="var(--art-leaf)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
        fill="none"
      />
    </svg>
  );
}
