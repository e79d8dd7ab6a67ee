// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { dayOf } from "../timeline";

const DAY = 24 * 60 * 60_000;

/** "Today", "Yesterday", "Monday, 7 September", with the year once it is another one. */
export function useDayLabel(): (iso: string) => string {
  const { t, i18n } = useTranslation("messaging");
  return useMemo(() => {
    const parts = { weekday: "long", day: "numeric", month: "long" } as const;
    const near = new Intl.DateTimeFormat(i18n.language, parts);
    const far = new Intl.DateTimeFormat(i18n.language, { ...parts, year: "numeric" });
    return (iso) => {
      const now = new Date();
      const day = dayOf(iso);
      if (day === dayOf(now.toISOString())) return t("today");
      if (day === dayOf(new Date(now.getTime() - DAY).toISOString())) return t("yesterday");
      const date = new Date(iso);
      return (date.getFullYear() === now.getFullYear() ? near : far).format(date);
    };
  }, [t, i18n.language]);
}
