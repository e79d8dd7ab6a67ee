// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { LinkButton } from "@/ui/LinkButton";
import classes from "./privacy.module.css";

/** The way from the settings to what is kept about me. */
export function MyDataCard() {
  const { t } = useTranslation("privacy");
  return (
    <Card title={t("mine.title")} text={t("mine.text")}>
      <div className={classes.ways}>
        <LinkButton to="/my-data" variant="light">
          {t("mine.open")}
        </LinkButton>
      </div>
    </Card>
  );
}
