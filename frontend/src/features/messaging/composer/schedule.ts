// SPDX-License-Identifier: EUPL-1.2

export type Preset = { readonly kind: "today" | "tomorrow" | "weekday"; readonly at: Date };

const MONDAY = 1;
const FARTHEST = 366;

/** Times that a school day suggests: this afternoon, tomorrow before lessons, Monday before lessons. */
export function presets(now: Date): Preset[] {
  const found: Preset[] = [];
  const afternoon = at(now, { days: 0, hour: 16, minute: 0 });
  if (afternoon.getTime() - now.getTime() > 30 * 60_000)
    found.push({ kind: "today", at: afternoon });
  const tomorrow = at(now, { days: 1, hour: 7, minute: 30 });
  if (isSchoolDay(tomorrow)) found.push({ kind: "tomorrow", at: tomorrow });
  const untilMonday = (MONDAY - now.getDay() + 7) % 7 || 7;
  if (untilMonday > 1)
    found.push({ kind: "weekday", at: at(now, { days: untilMonday, hour: 7, minute: 30 }) });
  else if (!isSchoolDay(tomorrow)) found.push({ kind: "tomorrow", at: tomorrow });
  return found;
}

function isSchoolDay(date: Date): boolean {
  return date.getDay() >= MONDAY && date.getDay() <= 5;
}

function at(
  now: Date,
  { days, hour, minute }: { days: number; hour: number; minute: number },
): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour, minute);
}

/** Why a time cannot be taken. */
export function troubleWith(time: Date, now: Date): "past" | "too_far" | null {
  if (time.getTime() <= now.getTime() + 30_000) return "past";
  return time.getTime() - now.getTime() > FARTHEST * 24 * 60 * 60_000 ? "too_far" : null;
}
