// SPDX-License-Identifier: EUPL-1.2
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Format = ReturnType<typeof formatFor>;

/** Dates, times and numbers as the language writes them. */
export function formatFor(language: string) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long" });
  const shortDay = new Intl.DateTimeFormat(language, { day: "numeric", month: "short" });
  const time = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
  const both = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  const weekday = new Intl.DateTimeFormat(language, { weekday: "long" });
  const today = new Intl.DateTimeFormat(language, {
    weekday: "long",
    day: "numeric",
    month: "long",
  });
  const number = new Intl.NumberFormat(language);
  const names = new Intl.ListFormat(language, { type: "conjunction" });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: "auto" });

  function ago(iso: string, now: number = Date.now()): string {
    const seconds = Math.round((Date.parse(iso) - now) / 1000);
    const size = Math.abs(seconds);
    if (size < MINUTE) return relative.format(0, "second");
    if (size < HOUR) return relative.format(Math.round(seconds / MINUTE), "minute");
    if (size < 22 * HOUR) return relative.format(Math.round(seconds / HOUR), "hour");
    if (size < 7 * DAY) return relative.format(Math.round(seconds / DAY), "day");
    return day.format(new Date(iso));
  }

  function bytes(size: number): string {
    const units = ["byte", "kilobyte", "megabyte", "gigabyte"];
    const step = Math.min(Math.floor(Math.log10(Math.max(size, 1)) / 3), units.length - 1);
    const format = new Intl.NumberFormat(language, {
      style: "unit",
      unit: units[step] ?? "byte",
      unitDisplay: "short",
      maximumFractionDigits: step > 1 ? 1 : 0,
    });
    return format.format(size / 1000 ** step);
  }

  return {
    day: (iso: string) => day.format(new Date(iso)),
    shortDay: (iso: string) => shortDay.format(new Date(iso)),
    weekday: (iso: string) => weekday.format(new Date(iso)),
    weekdayAndDay: (iso: string) => today.format(new Date(iso)),
    time: (iso: string) => time.format(new Date(iso)),
    dayAndTime: (iso: string) => both.format(new Date(iso)),
    number: (value: number) => number.format(value),
    list: (values: string[]) => names.format(values),
    ago,
    bytes,
  };
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => formatFor(i18n.language), [i18n.language]);
}
