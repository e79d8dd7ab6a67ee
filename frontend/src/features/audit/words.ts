// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type de from "@/i18n/de/audit";

type ActWord = keyof typeof de.act;

/** What of the record can be chosen: the room before an act's dot. */
export const ROOMS = [
  "audit",
  "cards",
  "communities",
  "consent",
  "incidents",
  "messaging",
  "people",
  "privacy",
  "roster",
  "safeguarding",
  "schools",
  "vault",
] as const;

/** Says an act in plain words; one that has none yet is shown as it is written. */
export function useActWords(): (act: string) => string {
  const { t, i18n } = useTranslation("audit");
  return (act) => {
    const word = `act.${act.replace(".", "__")}`;
    return i18n.exists(word, { ns: "audit" }) ? t(word as `act.${ActWord}`) : act;
  };
}
