// SPDX-License-Identifier: EUPL-1.2
import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";

type Props = { value: string; onChange: (value: string) => void };

/** What is in dispute, in their words; may stay empty. */
export function HideReason({ value, onChange }: Props) {
  const { t } = useTranslation("privacy");
  return (
    <Textarea
      autosize
      maxLength={500}
      label={t("hide.reason")}
      description={t("hide.reason_hint")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
