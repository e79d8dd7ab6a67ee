// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { BigButton } from "@/ui/BigButton";
import { Notice } from "@/ui/Notice";
import { useActivation } from "../activation";
import classes from "../pages/Public.module.css";
import { useRefusal } from "../useRefusal";
import { PassphraseChoice, usePassphraseChoice } from "./PassphraseChoice";
import type { Opened } from "./SlipForm";

type Props = { opened: Opened; onStartOver: () => void };

/** Greets the person the slip belongs to and lets them choose a passphrase. */
export function NewPassphraseForm({ opened, onStartOver }: Props) {
  const { t } = useTranslation("people");
  const choice = usePassphraseChoice();
  const activation = useActivation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const refused = isProblem(activation.error) ? activation.error.fields : [];
  const aboutChoice = refused.find((field) => field.path.includes("passphrase"))?.message;
  const refusal = useRefusal(aboutChoice ? null : activation.error, t("activate.again"));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (choice.accept()) {
      activation.mutate({
        loginName: opened.loginName,
        code: opened.code,
        passphrase: choice.value,
      });
    }
  };

  return (
    <form className={classes.page} onSubmit={submit} noValidate>
      <div>
        <h1 className={classes.title} ref={heading} tabIndex={-1}>
          {t("activate.greeting", { name: opened.givenName })}
        </h1>
        <p className={classes.text}>{t("activate.choose")}</p>
      </div>
      {refusal && (
        <Notice tone="bad">
          {refusal}{" "}
          <button type="button" className={classes.link} onClick={onStartOver}>
            {t("activate.start_over")}
          </button>
        </Notice>
      )}
      <input type="hidden" autoComplete="username" value={opened.loginName} readOnly />
      <PassphraseChoice choice={choice} refusal={aboutChoice} label={t("activate.passphrase")} />
      <BigButton busy={activation.isPending}>{t("activate.action")}</BigButton>
    </form>
  );
}
