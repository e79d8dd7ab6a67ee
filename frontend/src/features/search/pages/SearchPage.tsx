// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SearchPanel } from "../components/SearchPanel";

export function SearchPage() {
  const { t } = useTranslation("search");
  return (
    <Page width="prose">
      <PageHeader title={t("title")} text={t("start_text")} />
      <SearchPanel onOpen={() => {}} />
    </Page>
  );
}
