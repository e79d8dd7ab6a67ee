// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useRouter, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Notice } from "@/ui/Notice";
import { usePageTitle } from "@/ui/usePageTitle";
import { meQuery, useMe } from "../api";
import { SecondStepForm } from "../components/SecondStepForm";
import { SetUp } from "../components/SetUp";
import { StepsLayout } from "../components/StepsLayout";
import classes from "../components/StepsLayout.module.css";
import { secondStepsQuery } from "../secondStep";
import { useAppearance } from "../useAppearance";
import pub from "./Public.module.css";

/** Whoever looks after others signs in with two steps: set it up or confirm it, then back to where one was. */
export function SecondStepPage() {
  const { t } = useTranslation(["second", "people"]);
  const { set_up, passed } = useMe().second_factor;
  const confirm = set_up && !passed;
  const onward = useOnward();
  const title = confirm ? t("people:second.title") : t("second:page.title");
  usePageTitle(title);
  useAppearance();
  return (
    <StepsLayout>
      <div>
        <h1 className={classes.title}>{title}</h1>
        <p className={pub.text}>{confirm ? t("people:second.text") : t("second:page.text")}</p>
      </div>
      {confirm ? <Confirm onPassed={onward} /> : <SetUp onDone={() => void onward()} />}
      <Notice title={t("second:page.later_title")}>
        {t("second:page.later")} <Link to="/">{t("second:page.home")}</Link>
      </Notice>
    </StepsLayout>
  );
}

function Confirm({ onPassed }: { onPassed: () => Promise<void> }) {
  const { data } = useSuspenseQuery(secondStepsQuery);
  return (
    <SecondStepForm
      moment="reauthenticate"
      types={data.map(({ type }) => type)}
      onPassed={onPassed}
    />
  );
}

function useOnward(): () => Promise<void> {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { next } = useSearch({ from: "/signed-in/second-step" });
  return async () => {
    await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
    await router.navigate({ href: next ?? "/", replace: true });
  };
}
