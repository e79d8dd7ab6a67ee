// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { School } from "@/api/types";
import { isLanguage } from "@/i18n/language";
import { ErrorState } from "@/ui/ErrorState";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { toast } from "@/ui/toasts";
import { type Incident, lettersQuery, useTellSchool } from "../api";

type Props = { incident: Incident; school: School; onClose: () => void };

/** Tells a school's office, which answers for its people's data, in words that can be finished before. */
export function TellSchool({ incident, school, onClose }: Props) {
  const { t } = useTranslation("incidents");
  const { t: app, i18n } = useTranslation();
  const language = isLanguage(i18n.language) ? i18n.language : "de";
  const { data, error, refetch } = useQuery(lettersQuery(incident.id, language));
  const before = incident.notices.find((notice) => notice.school.id === school.id)?.words;
  const draft = before ?? data?.find((letter) => letter.key === "school")?.text;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("tell.title", { school: school.name })}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      {draft !== undefined && (
        <TellForm incident={incident} school={school} draft={draft} onClose={onClose} />
      )}
      {draft === undefined && error && (
        <ErrorState error={error} onRetry={() => void refetch()} as="h3" />
      )}
      {draft === undefined && !error && <SkeletonRows rows={4} />}
    </Modal>
  );
}

function TellForm({ incident, school, draft, onClose }: Props & { draft: string }) {
  const { t } = useTranslation("incidents");
  const { t: app } = useTranslation();
  const [words, setWords] = useState(draft);
  const tell = useTellSchool(incident.id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tell.mutate(
      { school_id: school.id, words },
      {
        onSuccess: () => {
          toast.good(t("tell.done", { school: school.short_name }));
          onClose();
        },
      },
    );
  };
  return (
    <form className={list.form} onSubmit={submit}>
      <Textarea
        required
        autosize
        minRows={8}
        maxRows={18}
        maxLength={8000}
        label={t("tell.words")}
        description={t("tell.hint")}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        data-autofocus
      />
      {words.includes("[") && <p className={list.hint}>{t("tell.brackets")}</p>}
      <FormProblem error={tell.error} />
      <div className={list.buttons}>
        <Button variant="default" onClick={onClose}>
          {app("cancel")}
        </Button>
        <Button type="submit" loading={tell.isPending}>
          {t("tell.action")}
        </Button>
      </div>
    </form>
  );
}
