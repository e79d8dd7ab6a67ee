// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import people from "@/features/people/components/StepsLayout.module.css";
import { usePageTitle } from "@/ui/usePageTitle";
import { keyOf, type Matter } from "../api";
import { Question } from "./Question";
import classes from "./Questions.module.css";

type Props = { matters: Matter[]; onLater: () => void };

/** The open questions one after the other. Each answer counts at once; one can go back, or stop and come again. */
export function Questions({ matters, onLater }: Props) {
  const { t } = useTranslation("consent");
  const [order] = useState(() => matters.filter(({ asked }) => asked).map(keyOf));
  const [at, setAt] = useState(0);
  const current =
    matters.find((matter) => keyOf(matter) === order[at]) ?? matters.find(({ asked }) => asked);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = current ? titleOf(current, t) : "";
  usePageTitle(title);
  // biome-ignore lint/correctness/useExhaustiveDependencies: reading begins anew with every question
  useEffect(() => heading.current?.focus(), [at]);
  if (!current) return null;
  const onAnswered = (answered: Matter[]) => setAt((now) => nextOf(order, now, answered));
  return (
    <>
      <div>
        <p className={people.step}>
          {t("question.step", { step: at + 1, of: order.length })}
          <span className={classes.whom}>{whomOf(current, matters, t)}</span>
        </p>
        <h1 className={people.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </div>
      <Question key={keyOf(current)} matter={current} onAnswered={onAnswered} />
      <div className={classes.ways}>
        {at > 0 && (
          <Button variant="default" size="md" onClick={() => setAt(at - 1)}>
            {t("question.back")}
          </Button>
        )}
        <Button variant="subtle" size="md" onClick={onLater}>
          {t("question.later")}
        </Button>
      </div>
    </>
  );
}

/** The next question; one that fell away with an answer (who takes no part is asked no more) is passed over. */
function nextOf(order: string[], now: number, matters: Matter[]): number {
  const stillAsked = new Set(matters.filter(({ asked }) => asked).map(keyOf));
  const next = order.findIndex((key, place) => place > now && stillAsked.has(key));
  return next < 0 ? Math.min(now + 1, order.length - 1) : next;
}

type Words = ReturnType<typeof useTranslation<"consent">>["t"];

function titleOf({ is_me, purpose, person }: Matter, t: Words): string {
  return is_me ? t(`ask_me.${purpose}`) : t(`ask_child.${purpose}`, { name: person.name });
}

/** Whom it is about; with the school, when there are several. */
function whomOf({ is_me, person, school }: Matter, matters: Matter[], t: Words): string {
  const who = is_me ? t("question.for_me") : t("question.for_child", { name: person.name });
  const several = new Set(matters.map((each) => each.school.id)).size > 1;
  return several ? t("question.at", { who, school: school.short_name }) : who;
}
