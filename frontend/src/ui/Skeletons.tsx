// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import classes from "./Skeletons.module.css";

const WIDTHS = [72, 54, 83, 61, 77, 48, 68];

/** Rows with a round mark and two lines: the shape of nearly every list here. */
export function SkeletonRows({ rows = 3 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div className={classes.rows} role="status" aria-label={t("loading")}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same and never move
        <div className={classes.row} key={row} aria-hidden>
          <span className={classes.mark} />
          <span className={classes.lines}>
            <span
              className={classes.line}
              style={{ inlineSize: `${WIDTHS[row % WIDTHS.length]}%` }}
            />
            <span
              className={classes.line}
              style={{ inlineSize: `${WIDTHS[(row + 3) % WIDTHS.length]}%` }}
            />
          </span>
        </div>
      ))}
    </div>
  );
}

/** A single block, for a card or a picture that is still on its way. */
export function SkeletonBlock({ height = "8rem" }: { height?: string }) {
  const { t } = useTranslation();
  return (
    <div
      className={classes.block}
      style={{ blockSize: height }}
      role="status"
      aria-label={t("loading")}
    />
  );
}
