// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { useSignOut } from "@/features/people/session";
import { useFormat } from "@/i18n/format";
import classes from "./LessonBanner.module.css";

/** Whom a card let in sees until when, and ends it before handing the tablet on. */
export function LessonBanner() {
  const { limited_until } = useMe();
  return limited_until ? <Banner until={limited_until} /> : null;
}

function Banner({ until }: { until: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const signOut = useSignOut();
  const queryClient = useQueryClient();
  // The live line tells it, too; this is for a tablet that has no line just then.
  useEffect(() => {
    const left = Math.max(0, Date.parse(until) - Date.now()) + 1000;
    const timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: ["me"] }), left);
    return () => clearTimeout(timer);
  }, [queryClient, until]);
  return (
    <div className={classes.banner}>
      <span>{t("card.until", { time: format.time(until) })}</span>
      <button type="button" className={classes.done} onClick={() => signOut.mutate()}>
        {t("card.done")}
      </button>
    </div>
  );
}
