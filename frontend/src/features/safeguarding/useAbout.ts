// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Person } from "@/api/types";

const KINDS = ["message", "file", "profile"] as const;

/** "Message of Tilda Tamm". */
export function useAbout() {
  const { t } = useTranslation("safeguarding");
  return ({ kind, subject }: { kind: string; subject: Person | null }) => {
    const known = KINDS.find((each) => each === kind) ?? "other";
    return subject
      ? t("cases.about", { kind: t(`kind.${known}`), name: subject.name })
      : t("cases.about_nobody", { kind: t(`kind.${known}`) });
  };
}
