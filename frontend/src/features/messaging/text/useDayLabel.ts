// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { formatFor } from "@/i18n/format";
import { dayOf } from "../timeline";

const DAY = 24 * 60 * 60_000;

/** "Today", "Yesterday", "Monday, 7 September", with the year once it is another one. */
export function useDayLabel(): (iso: string) => string {
  const { t, i18n } = useTranslation("messaging");
  return useMemo(() => {
    const format = formatFor(i18n.language);
    return (iso) => {
      const now = new Date();
      const day = dayOf(iso);
      if (day === dayOf(now.toISOString())) return t("today");
      if (day === dayOf(new Date(now.getTime() - DAY).toISOString())) return t("yesterday");
      const isThisYear = new Date(iso).getFullYear() === now.getFullYear();
      return isThisYear ? format.weekdayAndDay(iso) : format.weekdayDayAndYear(iso);
    };
  }, [t, i18n.language]);
}
