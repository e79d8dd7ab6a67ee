// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { useHas } from "@/features/people/useHas";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SearchPanel } from "../components/SearchPanel";

export function SearchPage() {
  const { t } = useTranslation("search");
  const names = useHas("name_search");
  return (
    <Page width="prose">
      <PageHeader title={t("title")} text={t(names ? "start_text" : "start_text_places")} />
      <SearchPanel onOpen={() => {}} />
    </Page>
  );
}
