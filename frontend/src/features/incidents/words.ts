// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type de from "@/i18n/de/incidents";

type ScopeWord = keyof typeof de.scope;

/** What a thing of a kind is called; one that a younger server knows is shown as it is written. */
export function useScopeWords(): (kind: string) => string {
  const { t, i18n } = useTranslation("incidents");
  return (kind) =>
    i18n.exists(`scope.${kind}`, { ns: "incidents" }) ? t(`scope.${kind as ScopeWord}`) : kind;
}
