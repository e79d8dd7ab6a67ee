// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { AuditLog } from "../components/AuditLog";

/** The record of all schools, for the data protection officer. */
export function CityAuditPage() {
  const { t } = useTranslation("audit");
  return (
    <Page>
      <PageHeader title={t("whole_city")} />
      <AuditLog schoolId={null} />
    </Page>
  );
}
