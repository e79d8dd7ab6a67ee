// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { useHideForOffice } from "../api";
import { HideReason } from "./HideReason";

type Props = { person: { id: string; full_name: string }; onClose: () => void };

/** The office hides everything about somebody who asked for it there. */
export default function HidePerson({ person, onClose }: Props) {
  const { t } = useTranslation("privacy");
  const { t: app } = useTranslation();
  const [reason, setReason] = useState("");
  const hide = useHideForOffice();
  const name = person.full_name;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    hide.mutate(
      { person_id: person.id, reason },
      {
        onSuccess: () => {
          toast.good(t("hide.done", { name }));
          onClose();
        },
      },
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("hide.ask_child", { name })}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form className={list.form} onSubmit={submit}>
        <p>{t("hide.what_happens_child", { name })}</p>
        <HideReason value={reason} onChange={setReason} />
        <FormProblem error={hide.error} />
        <div className={list.buttons}>
          <Button variant="default" onClick={onClose}>
            {app("cancel")}
          </Button>
          <Button type="submit" loading={hide.isPending}>
            {t("hide.hide")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
