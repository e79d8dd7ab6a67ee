// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { LinkButton } from "@/ui/LinkButton";

/** The way to what one agreed to. */
export function AgreementsCard() {
  const { t } = useTranslation("consent");
  return (
    <Card title={t("mine.title")} text={t("mine.card")}>
      <div>
        <LinkButton to="/settings/agreements" variant="light">
          {t("mine.link")}
        </LinkButton>
      </div>
    </Card>
  );
}
