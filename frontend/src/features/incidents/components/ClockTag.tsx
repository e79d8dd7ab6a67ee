// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import list from "@/ui/List.module.css";
import type { IncidentRow } from "../api";
import { hoursUntil } from "../moment";

const TONES = {
  running: "wait",
  overdue: "bad",
  told: "good",
  told_late: "good",
  not_told: "off",
} as const;

/** How many of the 72 hours are left, kept true while it is on the screen. Calm: words, no counting seconds. */
export function useClock({ clock, due_at }: Pick<IncidentRow, "clock" | "due_at">) {
  const { t } = useTranslation("incidents");
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  const hours = hoursUntil(due_at, now);
  const runs = clock === "running" || clock === "overdue";
  const state = runs ? (hours >= 0 ? "running" : "overdue") : clock;
  return { tone: TONES[state], words: t(`clock.${state}`, { count: Math.abs(hours) }) };
}

export function ClockTag({ incident }: { incident: IncidentRow }) {
  const { tone, words } = useClock(incident);
  return (
    <span className={list.tag} data-tone={tone}>
      {words}
    </span>
  );
}
