// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BigButton } from "@/ui/BigButton";
import { Field } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import classes from "../pages/Public.module.css";
import { signIn } from "../session";
import { useRefusal } from "../useRefusal";
import { PassphraseField } from "./PassphraseField";

export function SignInForm() {
  const { t } = useTranslation("people");
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const { next, ended } = useSearch({ from: "/sign-in" });
  const entering = useEntering(next ?? "/");
  const refusal = useRefusal(entering.error, t("sign_in.wrong"));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() && password) entering.mutate({ username: username.trim(), password });
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
    </form>
  );
}

function useEntering(next: string) {
  const router = useRouter();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      queryClient.clear();
      await router.navigate({ href: next, replace: true });
    },
  });
}
