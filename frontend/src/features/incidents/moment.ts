// SPDX-License-Identifier: EUPL-1.2

/** A moment as a field of the browser holds it, in the time zone of the device: 2026-11-25T08:30. */
export function toField(iso: string | null): string {
  if (!iso) return "";
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The other way round; null for an empty field. */
export function fromField(value: string): string | null {
  return value ? new Date(value).toISOString() : null;
}

const HOUR = 60 * 60 * 1000;

/** Whole hours between now and a moment, never less than there are: begun hours count once it is over. */
export function hoursUntil(iso: string, now: number): number {
  const left = (Date.parse(iso) - now) / HOUR;
  return left >= 0 ? Math.floor(left) : -Math.ceil(-left);
}
