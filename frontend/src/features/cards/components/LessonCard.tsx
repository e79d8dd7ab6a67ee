// SPDX-License-Identifier: EUPL-1.2
import { Button, NativeSelect } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { type ClassCards, classCardsQuery, LENGTHS, type Minutes, useLesson } from "../api";

type Props = { classId: string; lesson: ClassCards["lesson"] };

/** Cards count in a lesson, and whoever came in by one is out when it is over. */
export function LessonCard({ classId, lesson }: Props) {
  const { t } = useTranslation("cards");
  const format = useFormat();
  const { begin, end } = useLesson(classId);
  useOver(classId, lesson);
  return (
    <Card title={t("lesson.title")} text={t("lesson.text")}>
      <div className={list.form}>
        {lesson ? (
          <>
            <p role="status" className={list.hint}>
              {t("lesson.on", { time: format.time(lesson.ends_at) })}
            </p>
            <div className={list.buttons}>
              <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
                {t("lesson.end")}
              </Button>
            </div>
          </>
        ) : (
          <Begin busy={begin.isPending} onBegin={(minutes) => begin.mutate(minutes)} />
        )}
        <FormProblem error={begin.error ?? end.error} />
      </div>
    </Card>
  );
}

function Begin({ busy, onBegin }: { busy: boolean; onBegin: (minutes: Minutes) => void }) {
  const { t } = useTranslation("cards");
  const format = useFormat();
  const [minutes, setMinutes] = useState<Minutes>(45);
  const until = (length: number) =>
    format.time(new Date(Date.now() + length * 60_000).toISOString());
  return (
    <>
      <NativeSelect
        size="md"
        label={t("lesson.length")}
        value={minutes}
        onChange={(event) => {
          const wanted = LENGTHS.find((each) => String(each) === event.currentTarget.value);
          if (wanted) setMinutes(wanted);
        }}
        data={LENGTHS.map((each) => ({
          value: String(each),
          label: t("lesson.minutes", { count: each, time: until(each) }),
        }))}
      />
      <div className={list.buttons}>
        <Button loading={busy} onClick={() => onBegin(minutes)}>
          {t("lesson.begin")}
        </Button>
      </div>
    </>
  );
}

/** When the lesson's time has come, the page asks how things stand. */
function useOver(classId: string, lesson: Props["lesson"]) {
  const queryClient = useQueryClient();
  const endsAt = lesson?.ends_at;
  useEffect(() => {
    if (!endsAt) return;
    const left = Math.max(0, Date.parse(endsAt) - Date.now()) + 1000;
    const timer = setTimeout(
      () => void queryClient.invalidateQueries(classCardsQuery(classId)),
      left,
    );
    return () => clearTimeout(timer);
  }, [queryClient, classId, endsAt]);
}
