// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import { useClipboard } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceCards } from "@/ui/ChoiceCards";
import { Field } from "@/ui/Field";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { useCreateToken } from "../api";
import classes from "./settings.module.css";

const DAYS = { month: 30, half_year: 183, year: 365 };
type Lasting = keyof typeof DAYS;
type Rights = "read" | "write";

function dayIn(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export function NewToken() {
  const { t } = useTranslation(["settings", "app", "people"]);
  const [name, setName] = useState("");
  const [rights, setRights] = useState<Rights>("read");
  const [lasting, setLasting] = useState<Lasting>("month");
  const [missing, setMissing] = useState(false);
  const create = useCreateToken();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(!name.trim());
    if (!name.trim()) return;
    create.mutate(
      {
        name: name.trim(),
        scopes: rights === "write" ? ["read", "write"] : ["read"],
        expires_on: dayIn(DAYS[lasting]),
      },
      { onSuccess: () => setName(""), onError: () => toast.bad(t("app:error.title")) },
    );
  };

  return (
    <>
      <form className={list.form} onSubmit={submit} noValidate>
        <Field
          label={t("tokens.name")}
          hint={t("tokens.name_hint")}
          error={missing ? t("people:sign_in.missing") : undefined}
        >
          {(control) => (
            <input
              {...control}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
              maxLength={80}
              autoComplete="off"
            />
          )}
        </Field>
        <ChoiceCards
          legend={t("tokens.rights")}
          value={rights}
          onChange={setRights}
          options={[
            { value: "read", label: t("tokens.read") },
            { value: "write", label: t("tokens.write") },
          ]}
        />
        <ChoiceCards
          legend={t("tokens.lasts")}
          value={lasting}
          onChange={setLasting}
          options={[
            { value: "month", label: t("tokens.month") },
            { value: "half_year", label: t("tokens.half_year") },
            { value: "year", label: t("tokens.year") },
          ]}
        />
        <div className={classes.actions}>
          <Button type="submit" variant="light" loading={create.isPending}>
            {t("tokens.create")}
          </Button>
        </div>
      </form>
      <Secret token={create.data?.token ?? null} onClose={() => create.reset()} />
    </>
  );
}

/** The only time the key is shown: it closes by its own button alone. */
function Secret({ token, onClose }: { token: string | null; onClose: () => void }) {
  const { t } = useTranslation(["settings", "app", "people"]);
  const { copy, copied } = useClipboard({ timeout: 3000 });
  return (
    <Modal
      opened={token !== null}
      onClose={onClose}
      title={t("tokens.created_title")}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
    >
      <div className={list.form}>
        <p>{t("tokens.created_text")}</p>
        <code className={classes.secret}>{token}</code>
        <div className={classes.actions}>
          <Button onClick={() => copy(token)}>
            {copied ? t("tokens.copied") : t("tokens.copy")}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t("tokens.close")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
