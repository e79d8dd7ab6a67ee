// SPDX-License-Identifier: EUPL-1.2
import { VisuallyHidden } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import type { Import } from "../api";
import classes from "./Roster.module.css";

const COLUMNS = ["arriving", "changing", "returning", "leaving", "unchanged"] as const;
const ROLES = ["pupil", "teacher", "guardian", "staff", "administrator"] as const;

/** How many arrive, change, return, leave and stay, by role. */
export function Counts({ summary }: { summary: NonNullable<Import["summary"]> }) {
  const { t } = useTranslation("roster");
  const { t: app } = useTranslation();
  const format = useFormat();
  const rows = ROLES.flatMap((role) => {
    const counts = summary.roles[role];
    return counts && COLUMNS.some((column) => counts[column] > 0) ? [{ role, counts }] : [];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a phone it scrolls, and so it must by keyboard
    <section className={classes.scroll} aria-label={t("counts.caption")} tabIndex={0}>
      <table className={classes.table}>
        <caption>
          <VisuallyHidden>{t("counts.caption")}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t("counts.role")}</th>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {t(`counts.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ role, counts }) => (
            <tr key={role}>
              <th scope="row">{app(`role.${role}`)}</th>
              {COLUMNS.map((column) => (
                <td key={column} data-number data-zero={counts[column] === 0 || undefined}>
                  {format.number(counts[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
