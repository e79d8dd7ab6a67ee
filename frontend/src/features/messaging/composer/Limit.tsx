// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import classes from "./Notes.module.css";

const NEAR = 200;

/** How many characters are left. Counted as people count, not as computers store. */
export function useLimit(body: string): { left: number; near: boolean } {
  const most = useMe().limits.message_chars;
  const length = body.length < most ? body.length : [...body].length;
  return { left: most - length, near: most - length < Math.min(NEAR, most / 10) };
}

/** Silent until it matters. */
export function Limit({ id, left, near }: { id: string; left: number; near: boolean }) {
  const { t } = useTranslation("messaging");
  return (
    <p id={id} className={classes.limit} data-over={left < 0 || undefined} hidden={!near}>
      {near && left >= 0 && t("composer.chars_left", { count: left })}
      {left < 0 && t("composer.too_long", { count: -left })}
    </p>
  );
}
