// SPDX-License-Identifier: EUPL-1.2
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type BandsIn, type Bases, useDecideBands } from "../officeApi";

const AGES = [14, 16, 18] as const;

/** From which age a pupil's own word is needed too, and from which it alone counts. */
export function BandsCard({ schoolId, bases }: { schoolId: string; bases: Bases }) {
  const { t } = useTranslation("agreeing");
  const decide = useDecideBands(schoolId);
  const [bands, setBands] = useState<BandsIn>({
    own_word_from: ageOf(bases.own_word_from),
    own_word_alone_from: ageOf(bases.own_word_alone_from),
  });
  const options = AGES.map((age) => ({ value: String(age), label: t("bands.age", { age }) }));
  return (
    <Card title={t("bands.title")} text={t("bands.text")}>
      <form
        className={list.form}
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate(bands, { onSuccess: () => toast.good(t("bands.done")) });
        }}
      >
        {(["own_word_from", "own_word_alone_from"] as const).map((key) => (
          <NativeSelect
            key={key}
            size="md"
            label={t(`bands.${key}`)}
            value={String(bands[key])}
            onChange={(event) => setBands({ ...bands, [key]: ageOf(+event.currentTarget.value) })}
            data={options}
          />
        ))}
        <FormProblem error={decide.error} />
        <div className={list.buttons}>
          <Button type="submit" variant="light" loading={decide.isPending}>
            {t("bands.save")}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function ageOf(age: number): (typeof AGES)[number] {
  return AGES.find((each) => each === age) ?? 14;
}
