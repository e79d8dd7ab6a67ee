// SPDX-License-Identifier: EUPL-1.2
import { Link } from "@tanstack/react-router";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { SlipArt } from "@/ui/art/SlipArt";
import { BigButton } from "@/ui/BigButton";
import { Field } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { useCheckSlip } from "../activation";
import classes from "../pages/Public.module.css";
import { type Slip, takeSlip } from "../slip";
import { useRefusal } from "../useRefusal";

export type Opened = Slip & { givenName: string };

/** The slip's name and code, typed or brought along by the square on it. */
export function SlipForm({ onOpened }: { onOpened: (opened: Opened) => void }) {
  const { t } = useTranslation("people");
  const { slip, setSlip, open, check } = useSlip(onOpened);
  const [tried, setTried] = useState(false);
  const refusal = useRefusal(check.error, t("activate.wrong"));

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (slip.loginName.trim() && slip.code.trim()) open(slip);
  };
  const missing = (value: string) => (tried && !value.trim() ? t("sign_in.missing") : undefined);
  const plain = {
    autoCapitalize: "none",
    autoCorrect: "off",
    spellCheck: false,
    autoComplete: "off",
  };

  return (
    <form className={classes.page} onSubmit={submit} noValidate>
      <div className={classes.art}>
        <SlipArt />
      </div>
      <div>
        <h1 className={classes.title}>{t("activate.title")}</h1>
        <p className={classes.text}>{t("activate.text")}</p>
      </div>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <div className={classes.form}>
        <Field label={t("sign_in.login_name")} error={missing(slip.loginName)}>
          {(control) => (
            <input
              {...control}
              {...plain}
              value={slip.loginName}
              onChange={(event) => setSlip({ ...slip, loginName: event.currentTarget.value })}
              maxLength={100}
            />
          )}
        </Field>
        <Field label={t("activate.code")} hint={t("activate.code_hint")} error={missing(slip.code)}>
          {(control) => (
            <input
              {...control}
              {...plain}
              value={slip.code}
              onChange={(event) => setSlip({ ...slip, code: event.currentTarget.value })}
              maxLength={100}
            />
          )}
        </Field>
        <BigButton busy={check.isPending}>
          {check.isPending ? t("activate.checking") : t("activate.check")}
        </BigButton>
      </div>
      <Link to="/sign-in" className={classes.quiet}>
        {t("activate.to_sign_in")}
      </Link>
    </form>
  );
}

function useSlip(onOpened: (opened: Opened) => void) {
  const [slip, setSlip] = useState<Slip>({ loginName: "", code: "" });
  const check = useCheckSlip();
  const { mutate } = check;
  const open = (given: Slip) => {
    const clean = { loginName: given.loginName.trim(), code: given.code.trim() };
    mutate(clean, { onSuccess: ({ given_name }) => onOpened({ ...clean, givenName: given_name }) });
  };
  const arrive = useRef(open);
  arrive.current = open;

  useEffect(() => {
    const read = () => {
      const brought = takeSlip();
      if (!brought) return;
      setSlip(brought);
      arrive.current(brought);
    };
    read();
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);

  return { slip, setSlip, open, check };
}
