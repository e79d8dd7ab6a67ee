// SPDX-License-Identifier: EUPL-1.2
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "@/features/people/pages/Public.module.css";
import { SlipArt } from "@/ui/art/SlipArt";
import { Field } from "@/ui/Field";
import { Fold } from "@/ui/Fold";
import { Notice } from "@/ui/Notice";
import { type Code, cleanCode } from "../code";
import { Scanner } from "./Scanner";

type Props = { ended: boolean; onCode: (code: Code) => void };

/** Hold up the card, or type what is written on it. */
export function CodeStep({ ended, onCode }: Props) {
  const { t } = useTranslation("cards");
  return (
    <div className={classes.page}>
      <div className={classes.art}>
        <SlipArt />
      </div>
      <div>
        <h1 className={classes.title}>{t("title")}</h1>
        <p className={classes.text}>{t("text")}</p>
      </div>
      {ended && <Notice>{t("ended")}</Notice>}
      <Scanner onCode={onCode} />
      <TypedCode onCode={(code) => onCode({ kind: "card", code })} />
      <Link to="/sign-in" className={classes.quiet}>
        {t("to_sign_in")}
      </Link>
    </div>
  );
}

function TypedCode({ onCode }: { onCode: (code: string) => void }) {
  const { t } = useTranslation("cards");
  const [typed, setTyped] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const code = cleanCode(typed);
    if (code) onCode(code);
  };
  return (
    <Fold title={t("typed.open")}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <Field
          label={t("typed.label")}
          hint={t("typed.hint")}
          error={tried && !cleanCode(typed) ? t("typed.wrong") : undefined}
        >
          {(control) => (
            <input
              {...control}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
              autoCapitalize="characters"
              autoComplete="off"
              autoCorrect="off"
              spellCheck={false}
              maxLength={60}
            />
          )}
        </Field>
        <button type="submit" className={classes.other}>
          {t("typed.action")}
        </button>
      </form>
    </Fold>
  );
}
