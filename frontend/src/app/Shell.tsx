// SPDX-License-Identifier: EUPL-1.2
import "@/ui/styles/mantine-app.css";
import "@/ui/styles/overlays.css";
import { Navigate, Outlet, useMatches } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { isIn } from "@/features/people/takingPart";
import { useAppearance } from "@/features/people/useAppearance";
import { SearchKey } from "@/features/search/components/SearchKey";
import { OfflineBanner } from "@/ui/OfflineBanner";
import { useFocusKeeper } from "@/ui/useFocusKeeper";
import { useWide } from "@/ui/useWide";
import { BottomBar } from "./BottomBar";
import { LessonBanner } from "./LessonBanner";
import classes from "./Shell.module.css";
import { Sidebar } from "./Sidebar";
import { useLive } from "./useLive";
import { usePageFocus } from "./usePageFocus";
import { useVisibleHeight } from "./useVisibleHeight";

/** The frame around every signed-in page: a bar below on phones, a rail on tablets, a sidebar on desktops. */
export function Shell() {
  const { t } = useTranslation();
  const me = useMe();
  const { limited_until } = me;
  usePageFocus();
  useFocusKeeper();
  useAppearance();
  useLive();
  useVisibleHeight();
  const wide = useWide();
  const immersed = useMatches({
    select: (all) => all.some(({ staticData }) => staticData.immersed),
  });
  const forEverybody = useMatches({
    select: (all) => all.some(({ staticData }) => staticData.forEverybody),
  });
  const here = isIn(me) || forEverybody;
  return (
    <div className={classes.shell} data-immersed={immersed || undefined}>
      <a className={classes.skip} href="#main">
        {t("skip")}
      </a>
      {wide && <Sidebar />}
      <div className={classes.content}>
        <OfflineBanner />
        <LessonBanner />
        <main id="main" tabIndex={-1} className={classes.main}>
          {here ? <Outlet /> : <Navigate to="/taking-part" replace />}
        </main>
      </div>
      {limited_until === null && <SearchKey />}
      {!wide && !immersed && <BottomBar />}
    </div>
  );
}
