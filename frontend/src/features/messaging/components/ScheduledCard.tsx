// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconClock, IconPencil, IconSend2, IconTrash } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { ScheduledMessage } from "@/api/types";
import { useMe } from "@/features/people/api";
import { useFormat } from "@/i18n/format";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { Notice } from "@/ui/Notice";
import { toast } from "@/ui/toasts";
import { useTrouble } from "@/ui/useTrouble";
import { groupQuery, scheduledQuery } from "../queries";
import { MessageText } from "../text/MessageText";
import { FileCard } from "./FileCard";
import { nameOf } from "./groupName";
import classes from "./ScheduledCard.module.css";

const EditScheduledDialog = lazy(() => import("./EditScheduledDialog"));

/** One message that waits for its time: where it goes, when, and what it says. */
export function ScheduledCard({ planned }: { planned: ScheduledMessage }) {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  const me = useMe().person.id;
  const { data: group } = useQuery(groupQuery(planned.group_id));
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const act = useActs(planned);
  return (
    <li className={classes.card}>
      <p className={classes.when}>
        <IconClock aria-hidden size={20} />
        <time dateTime={planned.send_at}>{format.dayAndTime(planned.send_at)}</time>
        {group && (
          <Link to="/groups/$groupId" params={{ groupId: group.id }}>
            {t("schedule.in_group", { name: nameOf(group, me) })}
          </Link>
        )}
      </p>
      {planned.refused_code && <Notice tone="bad">{t("schedule.failed")}</Notice>}
      {planned.body !== "" && <MessageText body={planned.body} />}
      {planned.attachments.map((file) => (
        <FileCard key={file.id} file={file} />
      ))}
      <div className={classes.acts}>
        <Button
          variant="light"
          leftSection={<IconPencil aria-hidden size={20} />}
          onClick={() => setOpen("edit")}
        >
          {t("act.edit")}
        </Button>
        <Button
          variant="subtle"
          leftSection={<IconSend2 aria-hidden size={20} />}
          onClick={() => act.sendNow()}
        >
          {t("schedule.send_now")}
        </Button>
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash aria-hidden size={20} />}
          onClick={() => setOpen("remove")}
        >
          {t("schedule.remove")}
        </Button>
      </div>
      <Suspense fallback={null}>
        {open === "edit" && <EditScheduledDialog planned={planned} onClose={() => setOpen(null)} />}
      </Suspense>
      <ConfirmDialog
        opened={open === "remove"}
        danger
        title={t("schedule.remove_title")}
        confirmLabel={t("schedule.remove")}
        onClose={() => setOpen(null)}
        onConfirm={() => {
          setOpen(null);
          act.remove();
        }}
      >
        {t("schedule.remove_text")}
      </ConfirmDialog>
    </li>
  );
}

function useActs({ id }: ScheduledMessage) {
  const { t } = useTranslation("messaging");
  const client = useQueryClient();
  const trouble = useTrouble();
  const params = { path: { scheduled_id: id } };
  const run = (act: Promise<unknown>, done: string) => {
    act
      .then(() => client.invalidateQueries({ queryKey: scheduledQuery.queryKey }))
      .then(() => toast.good(done), trouble);
  };
  return {
    sendNow: () =>
      run(api.POST("/api/scheduled/{scheduled_id}/send-now", { params }), t("schedule.sent_now")),
    remove: () =>
      run(api.DELETE("/api/scheduled/{scheduled_id}", { params }), t("schedule.removed")),
  };
}
