// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/problem";
import { BigButton } from "@/ui/BigButton";
import { Field } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import classes from "../pages/Public.module.css";
import { isChangeOfMind, knowsPasskeys } from "../passkey";
import { signIn, signInWithPasskey } from "../session";
import { usePassing } from "../usePassing";
import { useRefusal } from "../useRefusal";
import { PassphraseField } from "./PassphraseField";

type Props = {
  ended: boolean;
  onEntered: () => Promise<void>;
  /** Name and passphrase fit, and the account has a second step. */
  onSecondStep: (types: readonly string[]) => void;
};

export function SignInForm({ ended, onEntered, onSecondStep }: Props) {
  const { t } = useTranslation("people");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const entering = usePassing(onEntered);
  const asked = secondStepOf(entering.error);
  const wrong = isChangeOfMind(entering.error) ? t("second.no_passkey") : t("sign_in.wrong");
  const refusal = useRefusal(asked ? null : entering.error, wrong);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!username.trim() || !password) return;
    entering.mutate(() => signIn({ username: username.trim(), password }), {
      onError: (error) => {
        const types = secondStepOf(error);
        if (types) onSecondStep(types);
      },
    });
  };
  const missing = (value: string) => (tried && !value.trim() ? t("sign_in.missing") : undefined);

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {ended && !refusal && <Notice>{t("sign_in.ended")}</Notice>}
      <Field
        label={t("sign_in.login_name")}
        hint={t("sign_in.login_name_hint")}
        error={missing(username)}
      >
        {(control) => (
          <input
            {...control}
            name="username"
            value={username}
            onChange={(event) => setUsername(event.currentTarget.value)}
            autoComplete="username"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={100}
          />
        )}
      </Field>
      <PassphraseField
        label={t("sign_in.passphrase")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={missing(password)}
      />
      <BigButton busy={entering.isPending}>{t("sign_in.action")}</BigButton>
      {knowsPasskeys() && (
        <button
          type="button"
          className={classes.other}
          onClick={() => entering.mutate(signInWithPasskey)}
        >
          {t("sign_in.passkey")}
        </button>
      )}
    </form>
  );
}

function secondStepOf(error: Error | null): readonly string[] | null {
  return error instanceof ProblemError ? error.secondStep : null;
}
