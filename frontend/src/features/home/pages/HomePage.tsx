// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { communitiesQuery } from "@/features/communities/api";
import { useMe } from "@/features/people/api";
import GlassNotices from "@/features/safeguarding/components/GlassNotices";
import { useFormat } from "@/i18n/format";
import { YardArt } from "@/ui/art/YardArt";
import { ErrorState } from "@/ui/ErrorState";
import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeletons";
import { usePageTitle } from "@/ui/usePageTitle";
import { homeQuery } from "../api";
import { ChildrenList } from "../components/ChildrenList";
import { FreshList } from "../components/FreshList";
import { NeedsList } from "../components/NeedsList";
import { QuickWays } from "../components/QuickWays";
import { Quiet } from "../components/Quiet";
import { timeOfDay } from "../timeOfDay";
import classes from "./HomePage.module.css";

const OpenQuestions = lazy(() => import("@/features/consent/components/OpenQuestions"));

/** Answers "what is new, who needs me" before anything else. */
export function HomePage() {
  const me = useMe();
  return (
    <Page width="full">
      <div className={classes.home}>
        <Greeting />
        <div className={classes.columns}>
          <div className={classes.news}>
            <GlassNotices />
            <Suspense fallback={null}>{me.limited_until === null && <OpenQuestions />}</Suspense>
            <News />
          </div>
          <div className={classes.side}>
            <QuickWays />
            {me.children.length > 0 && <ChildrenList people={me.children} />}
          </div>
        </div>
      </div>
    </Page>
  );
}

function Greeting() {
  const { t } = useTranslation("home");
  const format = useFormat();
  const me = useMe();
  const now = new Date();
  usePageTitle(t("title"));
  return (
    <header className={classes.greeting}>
      <div className={classes.hello}>
        <h1 className={classes.title} tabIndex={-1} data-page-heading>
          {t(`greeting.${timeOfDay(now)}`, { name: me.given_name })}
        </h1>
        <p className={classes.today}>{format.weekdayAndDay(now.toISOString())}</p>
      </div>
      <div className={classes.yard}>
        <YardArt />
      </div>
    </header>
  );
}

function News() {
  const home = useQuery(homeQuery);
  const communities = useQuery(communitiesQuery);
  if (home.error) return <ErrorState error={home.error} onRetry={() => void home.refetch()} />;
  if (!home.data) return <SkeletonRows rows={4} />;
  const { new: fresh, needs } = home.data;
  if (fresh.length === 0 && needs.length === 0) {
    return <Quiet alone={communities.data?.length === 0} />;
  }
  return (
    <>
      {needs.length > 0 && <NeedsList needs={needs} />}
      {fresh.length > 0 && <FreshList fresh={fresh} />}
    </>
  );
}
