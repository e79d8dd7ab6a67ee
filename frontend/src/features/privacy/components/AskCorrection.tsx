// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type MasterData, useAskCorrection, type What } from "../api";

const WHATS: readonly What[] = ["given_name", "family_name", "birth_date", "class", "other"];

type Props = { about: MasterData; opened: boolean; onClose: () => void };

/** Tell the office what is wrong. What was typed stays until it was sent. */
export function AskCorrection({ about, opened, onClose }: Props) {
  const { t } = useTranslation("privacy");
  const { t: app } = useTranslation();
  const [what, setWhat] = useState<What>("given_name");
  const [school_id, setSchool] = useState(about.schools[0]?.id ?? "");
  const [wanted, setWanted] = useState("");
  const ask = useAskCorrection();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate(
      { person_id: about.person.id, school_id, what, wanted },
      {
        onSuccess: () => {
          setWanted("");
          onClose();
          toast.good(t("told.sent"));
        },
      },
    );
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("told.ask")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form className={list.form} onSubmit={submit}>
        {about.schools.length > 1 && (
          <NativeSelect
            label={t("told.school")}
            value={school_id}
            onChange={(event) => setSchool(event.currentTarget.value)}
            data={about.schools.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <NativeSelect
          label={t("told.what")}
          value={what}
          onChange={(event) =>
            setWhat(WHATS.find((one) => one === event.currentTarget.value) ?? "other")
          }
          data={WHATS.map((one) => ({ value: one, label: t(`told.${one}`) }))}
        />
        <TextInput
          required
          maxLength={300}
          label={t("told.wanted")}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <FormProblem error={ask.error} />
        <div className={list.buttons}>
          <Button variant="default" onClick={onClose}>
            {app("cancel")}
          </Button>
          <Button type="submit" loading={ask.isPending}>
            {t("told.send")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
