// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Notice } from "@/ui/Notice";
import { chainQuery } from "../api";

/** Whether somebody changed the record past its writer. Says nothing while it is not known. */
export function ChainNotice() {
  const { t } = useTranslation("audit");
  const { data } = useQuery(chainQuery);
  if (!data) return null;
  return data.intact ? (
    <Notice tone="good">{t("chain_intact", { count: data.entries })}</Notice>
  ) : (
    <Notice tone="bad">{t("chain_broken", { number: data.broken_at ?? 0 })}</Notice>
  );
}
