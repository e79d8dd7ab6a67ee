// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ChoiceCards } from "@/ui/ChoiceCards";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { type NewIncident as Body, useOpenIncident } from "../api";
import { fromField, toField } from "../moment";
import { ScopeFields } from "./ScopeFields";

const KINDS = ["taken_over", "shown", "lost"] as const;
type Kind = (typeof KINDS)[number];
const ABOUT = { taken_over: "person", shown: "group", lost: "school" } as const;

type Values = {
  kind: Kind;
  title: string;
  what: string;
  noticed_at: string;
  since: string;
  until: string;
  scope: string;
  named: string;
};

function bodyFrom(values: Values): Body {
  return {
    kind: values.kind,
    title: values.title,
    what: values.what,
    noticed_at: fromField(values.noticed_at) ?? "",
    since: fromField(values.since) ?? "",
    until: fromField(values.until),
    about: values.named.trim() ? [{ kind: values.scope, named: values.named }] : [],
  };
}

/** Enters an incident. What was typed stays when the server refuses, and when the dialog is closed. */
export function NewIncident() {
  const { t } = useTranslation("incidents");
  const { t: app } = useTranslation();
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={dialog.open}>
        {t("new.action")}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        keepMounted
        title={t("new.title")}
        closeButtonProps={{ "aria-label": app("close") }}
      >
        <NewForm onClose={dialog.close} />
      </Modal>
    </>
  );
}

function NewForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("incidents");
  const { t: app } = useTranslation();
  const navigate = useNavigate();
  const enter = useOpenIncident();
  const form = useForm<Values>({
    initialValues: {
      kind: "taken_over",
      title: "",
      what: "",
      noticed_at: toField(new Date().toISOString()),
      since: "",
      until: "",
      scope: "person",
      named: "",
    },
  });
  const submit = form.onSubmit((values) =>
    enter.mutate(bodyFrom(values), {
      onSuccess: ({ id }) =>
        navigate({ to: "/data-protection/incidents/$incidentId", params: { incidentId: id } }),
    }),
  );
  return (
    <form className={classes.form} onSubmit={submit}>
      <ChoiceCards
        legend={t("new.kind")}
        value={form.values.kind}
        onChange={(kind) => form.setValues({ kind, scope: ABOUT[kind] })}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
      />
      <TextInput
        required
        maxLength={120}
        label={t("fact.title")}
        description={t("new.title_hint")}
        {...form.getInputProps("title")}
      />
      <Textarea
        autosize
        minRows={2}
        maxLength={4000}
        label={t("fact.what")}
        {...form.getInputProps("what")}
      />
      <TextInput
        required
        type="datetime-local"
        label={t("fact.noticed_at")}
        description={t("new.noticed_hint")}
        {...form.getInputProps("noticed_at")}
      />
      <div className={classes.filters}>
        <TextInput
          required
          type="datetime-local"
          label={t("fact.since")}
          {...form.getInputProps("since")}
        />
        <TextInput
          type="datetime-local"
          label={t("fact.until")}
          description={t("new.until_hint")}
          {...form.getInputProps("until")}
        />
      </div>
      <ScopeFields
        kind={form.values.scope}
        named={form.values.named}
        onKind={(scope) => form.setFieldValue("scope", scope)}
        onNamed={(named) => form.setFieldValue("named", named)}
      />
      <FormProblem error={enter.error} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {app("cancel")}
        </Button>
        <Button type="submit" loading={enter.isPending}>
          {t("new.action")}
        </Button>
      </div>
    </form>
  );
}
