// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BigButton } from "@/ui/BigButton";
import { Notice } from "@/ui/Notice";
import classes from "../pages/Public.module.css";
import { givePassphraseAgain } from "../secondStep";
import { usePassing } from "../usePassing";
import { useRefusal } from "../useRefusal";
import { PassphraseField } from "./PassphraseField";

type Props = {
  onGiven: () => Promise<void>;
  /** What follows, where nothing comes between. */
  action?: string;
};

/** Before something weighty: is it really you? */
export function PassphraseAgain({ onGiven, action }: Props) {
  const { t } = useTranslation(["second", "people"]);
  const [password, setPassword] = useState("");
  const [tried, setTried] = useState(false);
  const giving = usePassing(onGiven);
  const refusal = useRefusal(giving.error, t("second:again.wrong"));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password) giving.mutate(() => givePassphraseAgain(password));
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <PassphraseField
        label={t("second:again.label")}
        hint={t("second:again.hint")}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={tried && !password ? t("people:sign_in.missing") : undefined}
      />
      <BigButton busy={giving.isPending}>{action ?? t("second:again.action")}</BigButton>
    </form>
  );
}
