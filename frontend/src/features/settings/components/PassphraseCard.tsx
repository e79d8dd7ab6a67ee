// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import {
  PassphraseChoice,
  usePassphraseChoice,
} from "@/features/people/components/PassphraseChoice";
import { PassphraseField } from "@/features/people/components/PassphraseField";
import { changePassphrase } from "@/features/people/session";
import { useRefusal } from "@/features/people/useRefusal";
import { Card } from "@/ui/Card";
import list from "@/ui/List.module.css";
import { Notice } from "@/ui/Notice";
import { toast } from "@/ui/toasts";
import { sessionsQuery } from "../api";
import classes from "./settings.module.css";

export function PassphraseCard() {
  const { t } = useTranslation(["settings", "app", "people"]);
  const [open, setOpen] = useState(false);
  return (
    <Card title={t("passphrase.title")} text={t("passphrase.text")}>
      {open ? (
        <ChangeForm onDone={() => setOpen(false)} />
      ) : (
        <div className={classes.actions}>
          <Button variant="light" onClick={() => setOpen(true)}>
            {t("passphrase.open")}
          </Button>
        </div>
      )}
    </Card>
  );
}

function ChangeForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation(["settings", "app", "people"]);
  const [current, setCurrent] = useState("");
  const [tried, setTried] = useState(false);
  const choice = usePassphraseChoice();
  const change = useChange(onDone);
  const { aboutCurrent, aboutNext, other } = useAnswers(change.error);
  const refusal = useRefusal(other, t("app:error.text"));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (choice.accept() && current) change.mutate({ current, next: choice.value });
  };

  return (
    <form className={list.form} onSubmit={submit} noValidate>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <PassphraseField
        label={t("passphrase.current")}
        value={current}
        onChange={setCurrent}
        autoComplete="current-password"
        error={aboutCurrent ?? (tried && !current ? t("passphrase.wrong") : undefined)}
      />
      <PassphraseChoice choice={choice} label={t("passphrase.next")} refusal={aboutNext} />
      <div className={classes.actions}>
        <Button type="submit" loading={change.isPending}>
          {t("passphrase.action")}
        </Button>
        <Button variant="default" onClick={onDone}>
          {t("app:cancel")}
        </Button>
      </div>
    </form>
  );
}

function useChange(onDone: () => void) {
  const { t } = useTranslation(["settings", "app", "people"]);
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: changePassphrase,
    onSuccess: async () => {
      toast.good(t("passphrase.done"));
      onDone();
      await queryClient.invalidateQueries(sessionsQuery);
    },
  });
}

/** Which of the two fields the server speaks of. */
function useAnswers(error: Error | null) {
  const { t } = useTranslation(["settings", "app", "people"]);
  const fields = isProblem(error) ? error.fields : [];
  const about = (path: string) => fields.find((field) => field.path.endsWith(path));
  const aboutCurrent = about("current_password") ? t("passphrase.wrong") : undefined;
  const aboutNext = about("new_password")?.message;
  return { aboutCurrent, aboutNext, other: aboutCurrent || aboutNext ? null : error };
}
