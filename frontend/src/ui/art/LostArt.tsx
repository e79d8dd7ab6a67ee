// SPDX-License-Identifier: EUPL-1.2

/** A signpost between two paths. */
export function LostArt() {
  return (
    <svg viewBox="0 0 240 160" aria-hidden="true">
      <ellipse cx="120" cy="142" rx="104" ry="12" fill="var(--sh-primary-soft)" />
      <rect x="114" y="40" width="12" height="102" rx="6" fill="var(--sh-chestnut)" />
      <path d="M126 48h58l18 16-18 16h-58z" fill="var(--sh-sun)" />
      <path d="M114 86H62L46 101l16 15h52z" fill="var(--sh-primary)" />
    </svg>
  );
}
