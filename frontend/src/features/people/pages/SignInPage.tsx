// SPDX-License-Identifier: EUPL-1.2
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Notice } from "@/ui/Notice";
import { usePageTitle } from "@/ui/usePageTitle";
import { PublicLayout } from "../components/PublicLayout";
import { SignInForm } from "../components/SignInForm";
import classes from "./Public.module.css";

export function SignInPage() {
  const { t } = useTranslation("people");
  usePageTitle(t("sign_in.title"));
  return (
    <PublicLayout>
      <div className={classes.page}>
        <div>
          <h1 className={classes.title}>{t("sign_in.title")}</h1>
          <p className={classes.text}>{t("sign_in.text")}</p>
        </div>
        <SignInForm />
        <Link to="/activate" className={classes.other}>
          {t("sign_in.activate")}
        </Link>
        <Notice title={t("sign_in.help_title")}>
          <p>{t("sign_in.help_no_slip")}</p>
          <p>{t("sign_in.help_forgotten")}</p>
        </Notice>
      </div>
    </PublicLayout>
  );
}
