// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { ChoiceCards } from "@/ui/ChoiceCards";
import { endOf } from "../closing";
import { useChangeGroup } from "../useChangeGroup";
import classes from "./Tabs.module.css";

type Length = "forever" | "tomorrow" | "monday" | "holidays";
type Props = { group: { id: string }; onClose: () => void };

/** Closes a group, for good or until a morning. */
export default function CloseGroupDialog({ group, onClose }: Props) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const format = useFormat();
  const [length, setLength] = useState<Length>("forever");
  const [day, setDay] = useState("");
  const change = useChangeGroup(group.id);
  const now = new Date();
  const ends = {
    forever: null,
    tomorrow: endOf("tomorrow", now),
    monday: endOf("monday", now),
    holidays: day === "" ? null : new Date(`${day}T07:30`),
  };
  const end = ends[length];
  const ready = length === "forever" || (end !== null && end > now);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (ready && (await change.close(end?.toISOString() ?? null))) onClose();
  };
  const time = (at: Date) => format.time(at.toISOString());
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("close_group.title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <p>{t("close_group.text")}</p>
        <ChoiceCards
          legend={t("close_group.label")}
          value={length}
          onChange={setLength}
          options={[
            { value: "forever", label: t("close_group.forever") },
            { value: "tomorrow", label: t("close_group.tomorrow", { time: time(ends.tomorrow) }) },
            { value: "monday", label: t("close_group.monday", { time: time(ends.monday) }) },
            { value: "holidays", label: t("close_group.holidays") },
          ]}
        />
        {length === "holidays" && (
          <TextInput
            type="date"
            required
            label={t("close_group.until")}
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {app("cancel")}
          </Button>
          <Button type="submit" disabled={!ready}>
            {t("close_group.close")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
