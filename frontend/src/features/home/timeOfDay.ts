// SPDX-License-Identifier: EUPL-1.2

/** Which greeting fits the hour on this device. */
export function timeOfDay(now: Date = new Date()): "morning" | "day" | "evening" {
  const hour = now.getHours();
  if (hour >= 4 && hour < 11) return "morning";
  return hour >= 18 || hour < 4 ? "evening" : "day";
}
