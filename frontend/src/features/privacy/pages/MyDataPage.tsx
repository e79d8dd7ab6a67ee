// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { copiesQuery, wardsQuery } from "../api";
import { CopyPart } from "../components/CopyPart";
import { CorrectionPart } from "../components/CorrectionPart";
import { ErasurePart } from "../components/ErasurePart";
import { GuardiansCopies } from "../components/GuardiansCopies";
import { RestrictionPart } from "../components/RestrictionPart";

/** What is kept about me and my children: take it along, or let it be erased. */
export function MyDataPage() {
  const { t } = useTranslation("privacy");
  const withCard = useMe().limited_until !== null;
  return (
    <Page width="prose">
      <PageHeader title={t("mine.title")} text={t(withCard ? "with_card.text" : "mine.text")} />
      {withCard ? <AskAtHome /> : <People />}
      <Card title={t("mine.more_title")}>
        <p>
          <Link to="/what-we-keep">{t("kept.title")}</Link>
        </p>
      </Card>
    </Page>
  );
}

/** A card may have been lent or lost, so it takes nothing along and erases nothing. */
function AskAtHome() {
  const { t } = useTranslation("privacy");
  return (
    <Card title={t("with_card.title")} text={t("with_card.home")}>
      <p>{t("with_card.school")}</p>
    </Card>
  );
}

function People() {
  const { t } = useTranslation("privacy");
  const wards = useQuery(wardsQuery);
  const copies = useQuery(copiesQuery);
  const error = wards.error ?? copies.error;
  const again = () => void Promise.all([wards.refetch(), copies.refetch()]);
  if (wards.data === undefined || copies.data === undefined)
    return error ? <ErrorState error={error} onRetry={again} /> : <SkeletonRows rows={5} />;
  const all = copies.data;
  return (
    <>
      {wards.data.map((ward) => (
        <Card
          key={ward.person.id}
          title={ward.is_me ? t("mine.me") : t("mine.child", { name: ward.person.name })}
        >
          {ward.is_me && <GuardiansCopies copies={all} />}
          <CorrectionPart personId={ward.person.id} />
          <CopyPart
            ward={ward}
            copy={all.find((one) => one.is_mine && one.about.id === ward.person.id)}
          />
          <RestrictionPart ward={ward} />
          {!ward.restricted_at && <ErasurePart ward={ward} />}
        </Card>
      ))}
    </>
  );
}
