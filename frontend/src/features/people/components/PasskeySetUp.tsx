// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BigButton } from "@/ui/BigButton";
import { Field } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import pub from "../pages/Public.module.css";
import { isChangeOfMind } from "../passkey";
import { addPasskey } from "../secondStep";
import { usePassing } from "../usePassing";
import { useRefusal } from "../useRefusal";

/** A name, then the device asks for finger, face or PIN. */
export function PasskeySetUp({ onDone }: { onDone: () => Promise<void> }) {
  const { t } = useTranslation(["second", "people"]);
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const adding = usePassing(onDone);
  const wrong = isChangeOfMind(adding.error)
    ? t("second:passkey.stopped")
    : t("second:passkey.wrong");
  const refusal = useRefusal(adding.error, wrong);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim()) adding.mutate(() => addPasskey(name.trim()));
  };
  return (
    <form className={pub.form} onSubmit={submit} noValidate>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <Field
        label={t("second:passkey.name")}
        hint={t("second:passkey.name_hint")}
        error={tried && !name.trim() ? t("people:sign_in.missing") : undefined}
      >
        {(control) => (
          <input
            {...control}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={60}
            autoComplete="off"
          />
        )}
      </Field>
      <BigButton busy={adding.isPending}>{t("second:passkey.action")}</BigButton>
    </form>
  );
}
