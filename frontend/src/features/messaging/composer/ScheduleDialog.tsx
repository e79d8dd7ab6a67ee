// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { useFormat } from "@/i18n/format";
import { toast } from "@/ui/toasts";
import { useTrouble } from "@/ui/useTrouble";
import { newId } from "../newId";
import { scheduledQuery } from "../queries";
import { troubleWith } from "./schedule";
import { TimeChoice } from "./TimeChoice";
import type { useUploads } from "./useUploads";

type Props = {
  groupId: string;
  body: string;
  files: ReturnType<typeof useUploads>;
  onClose: () => void;
  onPlanned: () => void;
};

/** Sends what is written at a later time. */
export default function ScheduleDialog({ groupId, body, files, onClose, onPlanned }: Props) {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  const client = useQueryClient();
  const navigate = useNavigate();
  const trouble = useTrouble();
  const [time, setTime] = useState<Date | null>(null);
  const [busy, setBusy] = useState(false);
  const fine = time !== null && troubleWith(time, new Date()) === null;
  const ready = files.all.every(({ file }) => file !== null);
  const plan = async (at: Date) => {
    const ids = files.all.flatMap(({ file }) => (file ? [file.id] : []));
    await api.POST("/api/groups/{group_id}/scheduled", {
      params: { path: { group_id: groupId } },
      body: { client_id: newId(), body, send_at: at.toISOString(), attachment_ids: ids },
    });
    files.uploads.clear();
    onPlanned();
    onClose();
    void client.invalidateQueries({ queryKey: scheduledQuery.queryKey });
    toast.show({
      tone: "good",
      text: t("schedule.planned", { at: format.dayAndTime(at.toISOString()) }),
      action: {
        label: t("schedule.show"),
        run: () => void navigate({ to: "/messages/scheduled" }),
      },
    });
  };
  const run = () => {
    if (!time) return;
    setBusy(true);
    plan(time)
      .catch(trouble)
      .finally(() => setBusy(false));
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("schedule.title")}
      closeButtonProps={{ "aria-label": t("close", { ns: "app" }) }}
    >
      <p>{ready ? t("schedule.text") : t("schedule.files_first")}</p>
      <TimeChoice time={time} choose={setTime} />
      <Button fullWidth disabled={!fine || !ready} loading={busy} onClick={run}>
        {time
          ? t("schedule.plan", { at: format.dayAndTime(time.toISOString()) })
          : t("schedule.pick_first")}
      </Button>
    </Modal>
  );
}
