// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type Format = ReturnType<typeof makeFormat>;

/** Makes a thing when it is first wanted, and keeps it: a formatter takes longer to make than a page to draw. */
function once<T>(make: () => T): () => T {
  let made: { thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}

const formats = new Map<string, Format>();

/** Dates, times and numbers as the language writes them; the same object for the same language. */
export function formatFor(language: string): Format {
  const known = formats.get(language);
  if (known) return known;
  const made = makeFormat(language);
  formats.set(language, made);
  return made;
}

function makeFormat(language: string) {
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const format = once(() => new Intl.DateTimeFormat(language, options));
    return (iso: string) => format().format(new Date(iso));
  };
  const day = dates({ dateStyle: "long" });
  const number = once(() => new Intl.NumberFormat(language));
  const names = once(() => new Intl.ListFormat(language, { type: "conjunction" }));
  const relative = once(() => new Intl.RelativeTimeFormat(language, { numeric: "auto" }));

  function ago(iso: string, now: number = Date.now()): string {
    const seconds = Math.round((Date.parse(iso) - now) / 1000);
    const size = Math.abs(seconds);
    if (size < MINUTE) return relative().format(0, "second");
    if (size < HOUR) return relative().format(Math.round(seconds / MINUTE), "minute");
    if (size < 22 * HOUR) return relative().format(Math.round(seconds / HOUR), "hour");
    if (size < 7 * DAY) return relative().format(Math.round(seconds / DAY), "day");
    return day(iso);
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
    day,
    shortDay: dates({ day: "numeric", month: "short" }),
    weekday: dates({ weekday: "long" }),
    weekdayAndDay: dates({ weekday: "long", day: "numeric", month: "long" }),
    weekdayDayAndYear: dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" }),
    time: dates({ hour: "2-digit", minute: "2-digit" }),
    dayAndTime: dates({ dateStyle: "long", timeStyle: "short" }),
    number: (value: number) => number().format(value),
    list: (values: string[]) => names().format(values),
    ago,
    bytes,
  };
}

export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(i18n.language);
}
