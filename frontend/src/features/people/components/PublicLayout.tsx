// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { YardArt } from "@/ui/art/YardArt";
import { Brand } from "@/ui/Brand";
import { LanguageSwitch } from "./LanguageSwitch";
import classes from "./PublicLayout.module.css";

/** The pages before the sign-in: the yard on one side, one thing to do on the other. */
export function PublicLayout({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.layout}>
      <header className={classes.header}>
        <div className={classes.top}>
          <Brand />
          <LanguageSwitch />
        </div>
        <div className={classes.yard}>
          <p className={classes.claim}>{t("claim")}</p>
          <YardArt />
        </div>
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  );
}
