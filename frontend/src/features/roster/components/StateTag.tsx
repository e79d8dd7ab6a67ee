// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import list from "@/ui/List.module.css";
import type { Import } from "../api";

const TONES = {
  reading: "wait",
  needs_mapping: "wait",
  ready: "wait",
  applying: "wait",
  applied: "good",
  failed: "bad",
  discarded: "off",
} as const satisfies Record<Import["state"], string>;

export function StateTag({ state }: { state: Import["state"] }) {
  const { t } = useTranslation("roster");
  return (
    <span className={list.tag} data-tone={TONES[state]}>
      {t(`state.${state}`)}
    </span>
  );
}
