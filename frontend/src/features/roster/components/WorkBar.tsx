// SPDX-License-Identifier: EUPL-1.2
import classes from "./Roster.module.css";

type Props = { label: string; text: string; share: number | null };

/** How far a long work is, for eyes and ears. `share` is 0…1, or null while nobody can say. */
export function WorkBar({ label, text, share }: Props) {
  const percent = share === null ? null : Math.round(share * 100);
  return (
    <div>
      <div
        className={classes.bar}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        {...(percent === null ? {} : { "aria-valuenow": percent })}
        aria-valuetext={text}
      >
        <div className={classes.fill} style={{ inlineSize: `${percent ?? 8}%` }} />
      </div>
      <p className={classes.soft}>{text}</p>
    </div>
  );
}
