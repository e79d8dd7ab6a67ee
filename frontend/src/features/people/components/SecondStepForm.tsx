// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BigButton } from "@/ui/BigButton";
import { Field } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import classes from "../pages/Public.module.css";
import { isChangeOfMind, knowsPasskeys } from "../passkey";
import { enterCode, holdUpPasskey, type Moment } from "../secondStep";
import { usePassing } from "../usePassing";
import { useRefusal } from "../useRefusal";

type Props = { moment: Moment; types: readonly string[]; onPassed: () => Promise<void> };

/** The second step itself: a code of the app, a recovery code, or a passkey. */
export function SecondStepForm({ moment, types, onPassed }: Props) {
  const { t } = useTranslation("people");
  const hasApp = types.includes("totp");
  const withPasskey = types.includes("webauthn") && knowsPasskeys();
  const [onPaper, setOnPaper] = useState(!hasApp && !withPasskey);
  const passing = usePassing(onPassed);
  const wrong = isChangeOfMind(passing.error) ? t("second.no_passkey") : t("second.wrong");
  const refusal = useRefusal(passing.error, wrong);
  return (
    <div className={classes.form}>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {(hasApp || onPaper) && (
        <CodeForm
          key={String(onPaper)}
          onPaper={onPaper}
          busy={passing.isPending}
          onCode={(code) => passing.mutate(() => enterCode(code, moment))}
        />
      )}
      {withPasskey && (
        <button
          type="button"
          className={classes.other}
          onClick={() => passing.mutate(() => holdUpPasskey(moment))}
        >
          {t("second.passkey")}
        </button>
      )}
      {types.includes("recovery_codes") && (hasApp || withPasskey) && (
        <button type="button" className={classes.link} onClick={() => setOnPaper(!onPaper)}>
          {onPaper ? t("second.to_app") : t("second.to_paper")}
        </button>
      )}
    </div>
  );
}

type CodeProps = { onPaper: boolean; busy: boolean; onCode: (code: string) => void };

function CodeForm({ onPaper, busy, onCode }: CodeProps) {
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
        label={onPaper ? t("second.paper") : t("second.code")}
        hint={onPaper ? t("second.paper_hint") : t("second.code_hint")}
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
            // biome-ignore lint/a11y/noAutofocus: the one thing to do, after the passphrase was accepted
            autoFocus
          />
        )}
      </Field>
      <BigButton busy={busy}>{t("second.action")}</BigButton>
    </form>
  );
}
