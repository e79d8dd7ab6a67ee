// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Group } from "@/api/types";
import { EmptyState } from "@/ui/EmptyState";
import { QuietArt } from "../art/QuietArt";
import classes from "./GroupView.module.css";

/** Above the first message; the whole page while there is none. */
export function Beginning({ group, empty }: { group: Group; empty: boolean }) {
  const { t } = useTranslation("messaging");
  const direct = group.kind === "direct";
  if (!empty)
    return (
      <p className={classes.beginning}>
        {direct ? t("beginning_direct") : t("beginning", { name: group.name })}
      </p>
    );
  const text = direct ? t("empty.text_direct") : t("empty.text", { name: group.name });
  return (
    <EmptyState
      art={<QuietArt />}
      title={t("empty.title")}
      text={group.abilities.post ? text : t("empty.text_read")}
    />
  );
}
