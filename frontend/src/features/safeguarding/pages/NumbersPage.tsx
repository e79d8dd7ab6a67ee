// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { Numbers } from "../components/Numbers";

/** Whom to call, also for guests. */
export function NumbersPage() {
  const { t } = useTranslation("safeguarding");
  return (
    <main id="main">
      <Page width="prose">
        <PageHeader title={t("numbers.page_title")} />
        <Numbers />
        <LinkButton to="/">{t("report.back")}</LinkButton>
      </Page>
    </main>
  );
}
