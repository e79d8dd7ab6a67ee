// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { useLeave } from "../startApi";

/** The school takes part no more. Asked twice: the name of the school has to be typed. */
export function LeaveCard({ schoolId, name }: { schoolId: string; name: string }) {
  const { t } = useTranslation("start");
  const { t: app } = useTranslation();
  const [opened, dialog] = useDisclosure();
  const [typed, setTyped] = useState("");
  const leave = useLeave(schoolId);
  return (
    <Card title={t("leave.title")} text={t("leave.text")}>
      <div className={classes.buttons}>
        <Button variant="default" onClick={dialog.open}>
          {t("leave.open")}
        </Button>
      </div>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t("leave.title")}
        closeButtonProps={{ "aria-label": app("close") }}
      >
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            leave.mutate(typed, { onSuccess: () => location.assign("/") });
          }}
        >
          <p>{t("leave.warning")}</p>
          <TextInput
            required
            label={t("leave.name", { name })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            data-autofocus
          />
          <FormProblem error={leave.error} />
          <div className={classes.buttons}>
            <Button variant="default" onClick={dialog.close}>
              {app("cancel")}
            </Button>
            <Button type="submit" color="red" disabled={typed !== name} loading={leave.isPending}>
              {t("leave.action")}
            </Button>
          </div>
        </form>
      </Modal>
    </Card>
  );
}
