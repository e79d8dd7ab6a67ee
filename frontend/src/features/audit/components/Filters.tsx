// SPDX-License-Identifier: EUPL-1.2
import { NativeSelect, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import list from "@/ui/List.module.css";
import type { Sought } from "../api";
import { ROOMS } from "../words";

type Props = { sought: Sought; onSought: (sought: Sought) => void };

/** Days and what it is about. */
export function Filters({ sought, onSought }: Props) {
  const { t } = useTranslation("audit");
  const change = (part: keyof Sought, value: string) => {
    const { [part]: _before, ...others } = sought;
    onSought(value ? { ...others, [part]: value } : others);
  };
  return (
    <div className={list.filters}>
      <TextInput
        size="md"
        type="date"
        label={t("since")}
        value={sought.since ?? ""}
        max={sought.until}
        onChange={(event) => change("since", event.currentTarget.value)}
      />
      <TextInput
        size="md"
        type="date"
        label={t("until")}
        value={sought.until ?? ""}
        min={sought.since}
        onChange={(event) => change("until", event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t("what")}
        value={sought.act ?? ""}
        onChange={(event) => change("act", event.currentTarget.value)}
        data={[
          { value: "", label: t("everything") },
          ...ROOMS.map((room) => ({ value: room, label: t(`room.${room}`) })),
        ]}
      />
    </div>
  );
}
