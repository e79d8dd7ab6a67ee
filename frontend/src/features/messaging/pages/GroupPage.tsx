// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";

export function GroupPage() {
  const { t } = useTranslation("messaging");
  return (
    <Page>
      <PageHeader title={t("title")} />
    </Page>
  );
}
