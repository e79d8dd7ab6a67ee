// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "@/ui/Notice";
import { usePageTitle } from "@/ui/usePageTitle";
import { PublicLayout } from "../components/PublicLayout";
import { SecondStepForm } from "../components/SecondStepForm";
import { SignInForm } from "../components/SignInForm";
import classes from "./Public.module.css";

export function SignInPage() {
  const { t } = useTranslation("people");
  const [types, setTypes] = useState<readonly string[] | null>(null);
  const { ended = false } = useSearch({ from: "/sign-in" });
  const enter = useEntering();
  usePageTitle(types ? t("second.title") : t("sign_in.title"));
  return (
    <PublicLayout>
      <div className={classes.page}>
        <div>
          <h1 className={classes.title}>{types ? t("second.title") : t("sign_in.title")}</h1>
          <p className={classes.text}>{types ? t("second.text") : t("sign_in.text")}</p>
        </div>
        {types ? (
          <>
            <SecondStepForm moment="authenticate" types={types} onPassed={enter} />
            <button type="button" className={classes.link} onClick={() => setTypes(null)}>
              {t("second.start_over")}
            </button>
            <Notice title={t("second.help_title")}>{t("second.help")}</Notice>
          </>
        ) : (
          <>
            <SignInForm ended={ended} onEntered={enter} onSecondStep={setTypes} />
            <Link to="/activate" className={classes.other}>
              {t("sign_in.activate")}
            </Link>
            <Link to="/karte" className={classes.other}>
              {t("sign_in.card")}
            </Link>
            <Link to="/help" className={classes.other}>
              {t("sign_in.call")}
            </Link>
            <Link to="/what-we-keep" className={classes.other}>
              {t("sign_in.kept")}
            </Link>
            <Notice title={t("sign_in.help_title")}>
              <p>{t("sign_in.help_no_slip")}</p>
              <p>{t("sign_in.help_forgotten")}</p>
            </Notice>
          </>
        )}
      </div>
    </PublicLayout>
  );
}

function useEntering(): () => Promise<void> {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { next } = useSearch({ from: "/sign-in" });
  return async () => {
    queryClient.clear();
    await router.navigate({ href: next ?? "/", replace: true });
  };
}
