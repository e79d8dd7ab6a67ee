// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type PersonRow, useRenamePerson } from "../api";

type Props = { schoolId: string; person: PersonRow; onClose: () => void };

/** Corrects a name; a roster does not change it back. */
export function RenamePerson({ schoolId, person, onClose }: Props) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const rename = useRenamePerson(schoolId, person.id);
  const form = useForm({
    initialValues: { given_name: person.given_name, family_name: person.family_name },
  });
  const submit = form.onSubmit((values) =>
    rename.mutate(values, {
      onSuccess: () => {
        toast.good(t("rename.done"));
        onClose();
      },
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("rename.title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form className={classes.form} onSubmit={submit}>
        <p className={classes.hint}>{t("rename.text")}</p>
        <TextInput
          required
          maxLength={100}
          label={t("add_person.given_name")}
          data-autofocus
          {...form.getInputProps("given_name")}
        />
        <TextInput
          maxLength={100}
          label={t("add_person.family_name")}
          {...form.getInputProps("family_name")}
        />
        <FormProblem error={rename.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {app("cancel")}
          </Button>
          <Button type="submit" loading={rename.isPending}>
            {app("save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
