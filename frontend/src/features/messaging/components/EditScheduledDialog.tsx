// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { ScheduledMessage } from "@/api/types";
import classes from "@/features/communities/components/Tabs.module.css";
import { FormProblem } from "@/ui/FormProblem";
import { troubleWith } from "../composer/schedule";
import { TimeChoice } from "../composer/TimeChoice";
import { scheduledQuery } from "../queries";
import { fromBody, toBody } from "../text/mentions";

type Props = { planned: ScheduledMessage; onClose: () => void };

/** Changes what a waiting message says, and when it goes. */
export default function EditScheduledDialog({ planned, onClose }: Props) {
  const { t } = useTranslation("messaging");
  const { t: app } = useTranslation();
  const client = useQueryClient();
  const [before] = useState(() => fromBody(planned.body));
  const [text, setText] = useState(before.text);
  const [time, setTime] = useState<Date | null>(() => new Date(planned.send_at));
  const fine = time !== null && troubleWith(time, new Date()) === null;
  const said = text.trim() !== "" || planned.attachments.length > 0;
  const save = useMutation({
    mutationFn: async () => {
      const params = { path: { scheduled_id: planned.id } };
      const body = {
        body: toBody(text, before.mentions).trim(),
        send_at: time?.toISOString() ?? null,
      };
      await api.PATCH("/api/scheduled/{scheduled_id}", { params, body });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: scheduledQuery.queryKey });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("act.edit")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form className={classes.form} onSubmit={submit}>
        <Textarea
          autosize
          minRows={3}
          maxRows={10}
          label={t("schedule.edit")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <TimeChoice time={time} choose={setTime} />
        <FormProblem error={save.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {app("cancel")}
          </Button>
          <Button type="submit" disabled={!fine || !said} loading={save.isPending}>
            {app("save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
