// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BigButton } from "@/ui/BigButton";
import { Field } from "@/ui/Field";
import classes from "../pages/Public.module.css";

type Props = {
  label: string;
  hint: string;
  action: string;
  busy: boolean;
  /** The one thing to do on the page. */
  focused?: boolean;
  onCode: (digits: string) => void;
};

/** Digits of an app or from paper, as people type them, and the button that sends them. */
export function OneTimeCodeForm({ label, hint, action, busy, focused = false, onCode }: Props) {
  const { t } = useTranslation("people");
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const digits = code.replace(/\s/g, "");
    if (digits) onCode(digits);
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Field
        label={label}
        hint={hint}
        error={tried && !code.trim() ? t("sign_in.missing") : undefined}
      >
        {(control) => (
          <input
            {...control}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={20}
            // biome-ignore lint/a11y/noAutofocus: only where it is the one thing to do
            autoFocus={focused}
          />
        )}
      </Field>
      <BigButton busy={busy}>{action}</BigButton>
    </form>
  );
}
