// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/Field";
import list from "@/ui/List.module.css";
import classes from "./settings.module.css";

/** Another name for a passkey. */
export function NewName({ name, onChosen }: { name: string; onChosen: (name: string) => void }) {
  const { t } = useTranslation(["second", "people"]);
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) onChosen(typed.trim());
  };
  return (
    <form className={list.form} onSubmit={submit} noValidate>
      <Field
        label={t("second:passkey.name")}
        error={typed.trim() ? undefined : t("people:sign_in.missing")}
      >
        {(control) => (
          <input
            {...control}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            maxLength={60}
            autoComplete="off"
          />
        )}
      </Field>
      <div className={classes.actions}>
        <Button type="submit">{t("second:card.next")}</Button>
      </div>
    </form>
  );
}
