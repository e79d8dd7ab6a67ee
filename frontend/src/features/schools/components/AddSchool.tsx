// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { useAddSchool } from "../startApi";

/** The city adds a school. What was typed stays when the server refuses. */
export function AddSchool() {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const [opened, dialog] = useDisclosure();
  const add = useAddSchool();
  const form = useForm({ initialValues: { name: "", short_name: "", number: "", form: "" } });
  const submit = form.onSubmit((values) =>
    add.mutate(values, {
      onSuccess: (school) => {
        toast.good(t("add_school.done", { name: school.short_name }));
        form.reset();
        dialog.close();
      },
    }),
  );
  return (
    <>
      <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={dialog.open}>
        {t("add_school.action")}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t("add_school.title")}
        closeButtonProps={{ "aria-label": app("close") }}
      >
        <form className={classes.form} onSubmit={submit}>
          <TextInput
            required
            maxLength={200}
            label={t("add_school.name")}
            data-autofocus
            {...form.getInputProps("name")}
          />
          <TextInput
            required
            maxLength={40}
            label={t("add_school.short_name")}
            description={t("add_school.short_name_hint")}
            {...form.getInputProps("short_name")}
          />
          <TextInput
            required
            maxLength={12}
            inputMode="numeric"
            label={t("add_school.number")}
            {...form.getInputProps("number")}
          />
          <TextInput
            maxLength={8}
            label={t("add_school.form")}
            description={t("add_school.form_hint")}
            {...form.getInputProps("form")}
          />
          <FormProblem error={add.error} />
          <div className={classes.buttons}>
            <Button variant="default" onClick={dialog.close}>
              {app("cancel")}
            </Button>
            <Button type="submit" loading={add.isPending}>
              {t("add_school.action")}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
