// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";

/** Says a day of the calendar in the reader's language: 1. August 2026. */
export function useDay() {
  const { i18n } = useTranslation();
  const words = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long", timeZone: "UTC" });
  return (day: string) => words.format(new Date(`${day}T00:00:00Z`));
}
