// SPDX-License-Identifier: EUPL-1.2
import { Button, TextInput } from "@mantine/core";
import { IconDeviceTablet } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { type DeviceRow, useDevices } from "../api";
import { JoiningDialog } from "./JoiningDialog";

type Props = { classId: string; devices: DeviceRow[] };

/** Tablets of the class: there, cards count without a lesson. */
export function DevicesCard({ classId, devices }: Props) {
  const { t } = useTranslation("cards");
  const { add, remove } = useDevices(classId);
  const [name, setName] = useState("");
  const [leaving, setLeaving] = useState<DeviceRow | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) add.mutate(name.trim(), { onSuccess: () => setName("") });
  };
  return (
    <Card title={t("devices.title")} text={t("devices.text")}>
      {devices.length > 0 && (
        <ul className={list.list} aria-label={t("devices.title")}>
          {devices.map((device) => (
            <Row key={device.id} device={device} onRemove={() => setLeaving(device)} />
          ))}
        </ul>
      )}
      <form className={list.form} onSubmit={submit}>
        <TextInput
          size="md"
          label={t("devices.name")}
          placeholder={t("devices.name_hint")}
          value={name}
          maxLength={40}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormProblem error={add.error ?? remove.error} />
        <div className={list.buttons}>
          <Button type="submit" variant="light" loading={add.isPending} disabled={!name.trim()}>
            {t("devices.add")}
          </Button>
        </div>
      </form>
      {add.data && <JoiningDialog joining={add.data} onClose={add.reset} classId={classId} />}
      <ConfirmDialog
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        onConfirm={() => {
          if (leaving) remove.mutate(leaving.id, { onSettled: () => setLeaving(null) });
        }}
        title={t("devices.remove_title", { name: leaving?.name ?? "" })}
        confirmLabel={t("devices.remove")}
        busy={remove.isPending}
        danger
      >
        {t("devices.remove_text")}
      </ConfirmDialog>
    </Card>
  );
}

function Row({ device, onRemove }: { device: DeviceRow; onRemove: () => void }) {
  const { t } = useTranslation("cards");
  const format = useFormat();
  return (
    <li className={list.row}>
      <IconDeviceTablet aria-hidden size={28} stroke={1.75} />
      <div className={list.words}>
        <span className={list.strong}>{device.name}</span>
        <span className={list.soft}>
          {device.joined
            ? t("devices.until", { day: format.day(device.expires_on) })
            : t("devices.waits")}
        </span>
      </div>
      <Button
        variant="default"
        aria-label={t("devices.remove_name", { name: device.name })}
        onClick={onRemove}
      >
        {t("devices.remove")}
      </Button>
    </li>
  );
}
