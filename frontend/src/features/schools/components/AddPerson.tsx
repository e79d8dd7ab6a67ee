// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, MultiSelect, NativeSelect, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { IconUserPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { classesQuery, type NewPerson, useAddPerson } from "../api";
import { ROLES } from "./PeopleFilters";

const EMPTY: NewPerson = { given_name: "", family_name: "", role: "teacher", class_ids: [] };

function AddPersonForm({ schoolId, onClose }: { schoolId: string; onClose: () => void }) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const add = useAddPerson(schoolId);
  const { data: schoolClasses } = useQuery(classesQuery(schoolId));
  const form = useForm({ initialValues: EMPTY });
  const inClasses = form.values.role === "pupil" || form.values.role === "teacher";
  const submit = form.onSubmit((values) =>
    add.mutate(inClasses ? values : { ...values, class_ids: [] }, {
      onSuccess: (person) => {
        toast.good(t("add_person.done", { name: person.full_name }));
        onClose();
      },
    }),
  );
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{t("add_person.text")}</p>
      <TextInput
        required
        maxLength={100}
        label={t("add_person.given_name")}
        data-autofocus
        {...form.getInputProps("given_name")}
      />
      <TextInput
        required
        maxLength={100}
        label={t("add_person.family_name")}
        {...form.getInputProps("family_name")}
      />
      <NativeSelect
        size="md"
        label={t("add_person.role")}
        data={ROLES.map((role) => ({ value: role, label: app(`role.${role}`) }))}
        {...form.getInputProps("role")}
      />
      {inClasses && (
        <MultiSelect
          size="md"
          label={t("add_person.classes")}
          searchable
          data={(schoolClasses ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          {...form.getInputProps("class_ids")}
        />
      )}
      <FormProblem error={add.error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {app("cancel")}
        </Button>
        <Button type="submit" loading={add.isPending}>
          {t("add_person.action")}
        </Button>
      </div>
    </form>
  );
}

/** Adds somebody who is in no roster. */
export function AddPerson({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <Button leftSection={<IconUserPlus aria-hidden size={20} />} onClick={dialog.open}>
        {t("add_person.action")}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t("add_person.title")}
        closeButtonProps={{ "aria-label": app("close") }}
      >
        <AddPersonForm schoolId={schoolId} onClose={dialog.close} />
      </Modal>
    </>
  );
}
