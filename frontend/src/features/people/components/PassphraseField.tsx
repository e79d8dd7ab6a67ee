// SPDX-License-Identifier: EUPL-1.2
import { IconEye, IconEyeOff } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Field } from "@/ui/Field";
import classes from "./PassphraseField.module.css";

type Props = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  autoComplete: "current-password" | "new-password";
  error?: string | undefined;
  hint?: ReactNode;
  /** Chosen words are shown, so that they can be written down. */
  shownAtFirst?: boolean;
};

export function PassphraseField(props: Props) {
  const { label, value, onChange, autoComplete, error, hint, shownAtFirst = false } = props;
  const { t } = useTranslation("people");
  const [shown, setShown] = useState(shownAtFirst);
  const Picture = shown ? IconEyeOff : IconEye;
  const eye = (
    <button
      type="button"
      className={classes.eye}
      aria-label={shown ? t("sign_in.hide") : t("sign_in.show")}
      onClick={() => setShown(!shown)}
    >
      <Picture aria-hidden size={24} stroke={1.75} />
    </button>
  );
  return (
    <Field label={label} error={error} hint={hint} end={eye}>
      {(control) => (
        <input
          {...control}
          type={shown ? "text" : "password"}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          maxLength={256}
        />
      )}
    </Field>
  );
}
