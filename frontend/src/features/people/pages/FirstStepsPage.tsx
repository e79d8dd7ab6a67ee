// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { toast } from "@/ui/toasts";
import { usePageTitle } from "@/ui/usePageTitle";
import { useChangeMe, useMe } from "../api";
import { LookStep, RulesStep, WhereStep } from "../components/firstSteps";
import { StepsLayout } from "../components/StepsLayout";
import classes from "../components/StepsLayout.module.css";
import { useAppearance } from "../useAppearance";

const STEPS = [LookStep, WhereStep, RulesStep];

/** Three small pages after the first sign-in: how it looks, what is where, how we talk. */
export function FirstStepsPage() {
  const { t } = useTranslation("people");
  const me = useMe();
  const [step, setStep] = useState(0);
  const finish = useFinish();
  const heading = useRef<HTMLParagraphElement>(null);
  const Step = STEPS[step] ?? LookStep;
  const last = step === STEPS.length - 1;
  usePageTitle(t("first.title", { name: me.given_name }));
  useAppearance();
  useEffect(() => {
    if (step > 0) heading.current?.focus();
  }, [step]);

  return (
    <StepsLayout>
      <div>
        <p className={classes.step} ref={heading} tabIndex={-1}>
          {t("first.step", { step: step + 1, of: STEPS.length })}
        </p>
        <h1 className={classes.title}>{t("first.title", { name: me.given_name })}</h1>
      </div>
      <Step />
      <div className={classes.actions}>
        {step > 0 && (
          <Button variant="default" size="lg" onClick={() => setStep(step - 1)}>
            {t("first.back")}
          </Button>
        )}
        <Button
          size="lg"
          loading={finish.isPending}
          onClick={() => (last ? finish.mutate() : setStep(step + 1))}
        >
          {last ? t("first.done") : t("first.next")}
        </Button>
      </div>
    </StepsLayout>
  );
}

function useFinish() {
  const { t } = useTranslation();
  const change = useChangeMe();
  const navigate = useNavigate();
  const { next } = useSearch({ from: "/signed-in/first-steps" });
  const mutate = () =>
    change.mutate(
      { first_steps_done: true },
      {
        onSuccess: () => void navigate({ href: next ?? "/", replace: true }),
        onError: () => toast.bad(t("error.text")),
      },
    );
  return { isPending: change.isPending, mutate };
}
