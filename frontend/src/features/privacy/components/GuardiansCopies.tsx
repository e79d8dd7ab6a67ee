// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Notice } from "@/ui/Notice";
import type { Copy } from "../api";

/** Nobody takes a child's data along without the child seeing it. */
export function GuardiansCopies({ copies }: { copies: Copy[] }) {
  const { t } = useTranslation("privacy");
  const format = useFormat();
  return copies
    .filter((copy) => !copy.is_mine)
    .map((copy) => (
      <Notice key={copy.id}>
        {t("copy.by_guardian", { name: copy.asked_by.name, day: format.day(copy.asked_at) })}
      </Notice>
    ));
}
