// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/ui/Notice";
import classes from "../pages/Public.module.css";
import { isChangeOfMind, knowsPasskeys } from "../passkey";
import { enterCode, holdUpPasskey, type Moment } from "../secondStep";
import { usePassing } from "../usePassing";
import { useRefusal } from "../useRefusal";
import { OneTimeCodeForm } from "./OneTimeCodeForm";

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
        <OneTimeCodeForm
          key={String(onPaper)}
          label={onPaper ? t("second.paper") : t("second.code")}
          hint={onPaper ? t("second.paper_hint") : t("second.code_hint")}
          action={t("second.action")}
          busy={passing.isPending}
          focused
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
