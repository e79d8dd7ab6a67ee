// SPDX-License-Identifier: EUPL-1.2
import classes from "./Brand.module.css";

/** The mark: a chestnut leaf over the yard. */
export function BrandMark({ size = 40 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
      <rect width="64" height="64" rx="18" fill="var(--sh-primary)" />
      <circle cx="46" cy="19" r="7" fill="var(--sh-sun)" />
      <path d="M14 46c0-15 8-26 21-30 2 14-3 26-15 31" fill="var(--sh-on-primary)" />
      <path
        d="M13 51c5-13 11-21 19-28"
        stroke="var(--sh-primary)"
        strokeWidth="3"
        strokeLinecap="round"
        fill="none"
      />
    </svg>
  );
}

export function Brand({ size = 40 }: { size?: number }) {
  return (
    <span className={classes.brand}>
      <BrandMark size={size} />
      <span className={classes.word}>Schulhof</span>
    </span>
  );
}
