// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BigButton } from "@/ui/BigButton";
import { Notice } from "@/ui/Notice";
import pub from "../pages/Public.module.css";
import classes from "./secondStep.module.css";

/** The only time these codes are shown. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation("second");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(codes.join("\n"));
    setCopied(true);
  };
  return (
    <div className={pub.form}>
      <Notice title={t("codes.title")}>{t("codes.text")}</Notice>
      <ul className={classes.codes} aria-label={t("codes.list")}>
        {codes.map((code) => (
          <li key={code}>{`${code.slice(0, 4)} ${code.slice(4)}`}</li>
        ))}
      </ul>
      <div className={classes.row}>
        <button type="button" className={classes.quiet} onClick={() => void copy()}>
          {copied ? t("codes.copied") : t("codes.copy")}
        </button>
        <button type="button" className={classes.quiet} onClick={() => window.print()}>
          {t("codes.print")}
        </button>
      </div>
      <BigButton type="button" onClick={onKept}>
        {t("codes.kept")}
      </BigButton>
    </div>
  );
}
