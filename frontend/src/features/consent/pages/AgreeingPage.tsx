// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PrintSlips } from "@/features/schools/components/PrintSlips";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { LinkButton } from "@/ui/LinkButton";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { BandsCard } from "../components/BandsCard";
import { BasisRow } from "../components/BasisRow";
import { basesQuery } from "../officeApi";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/agreeing");

/** The office's part of voluntariness: on what each purpose rests, the ages, and whom it reaches on paper. */
export function AgreeingPage() {
  const { t } = useTranslation("agreeing");
  const { schoolId } = route.useParams();
  const { data: bases, error, refetch } = useQuery(basesQuery(schoolId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!bases) return <SkeletonRows rows={6} />;
  return (
    <>
      <Card title={t("basis.title")} text={t("basis.text")}>
        <ul className={list.list}>
          {bases.items.map((one) => (
            <BasisRow key={one.purpose} schoolId={schoolId} one={one} />
          ))}
        </ul>
      </Card>
      <BandsCard schoolId={schoolId} bases={bases} />
      <Card title={t("paper.title")} text={t("paper.text")}>
        <div className={list.buttons}>
          <LinkButton
            to="/schools/$schoolId"
            params={{ schoolId }}
            search={{ state: "invited" }}
            variant="light"
          >
            {t("paper.list")}
          </LinkButton>
          <PrintSlips schoolId={schoolId} />
        </div>
      </Card>
    </>
  );
}
