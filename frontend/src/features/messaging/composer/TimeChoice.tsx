// SPDX-License-Identifier: EUPL-1.2
import "@mantine/dates/styles.layer.css";
import "dayjs/locale/de";
import { Button } from "@mantine/core";
import { DatesProvider, DateTimePicker } from "@mantine/dates";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { type Preset, presets, troubleWith } from "./schedule";
import classes from "./TimeChoice.module.css";

type Props = { time: Date | null; choose: (time: Date | null) => void };

/** A time by one tap, or any other. */
export function TimeChoice({ time, choose }: Props) {
  const { t, i18n } = useTranslation("messaging");
  const format = useFormat();
  const [now] = useState(() => new Date());
  const name = ({ kind, at }: Preset) => {
    const iso = at.toISOString();
    return t(`schedule.${kind}`, { time: format.time(iso), day: format.weekday(iso) });
  };
  const trouble = time && troubleWith(time, now);
  return (
    <DatesProvider settings={{ locale: i18n.language, firstDayOfWeek: 1 }}>
      <div className={classes.choice}>
        <div className={classes.presets}>
          {presets(now).map((preset) => (
            <Button
              key={preset.kind}
              variant={time?.getTime() === preset.at.getTime() ? "filled" : "light"}
              aria-pressed={time?.getTime() === preset.at.getTime()}
              onClick={() => choose(preset.at)}
            >
              {name(preset)}
            </Button>
          ))}
        </div>
        <DateTimePicker
          size="md"
          label={t("schedule.own_label")}
          placeholder={t("schedule.own")}
          valueFormat={
            i18n.language === "de" ? "dddd, D. MMMM, HH:mm [Uhr]" : "dddd, D MMMM, HH:mm"
          }
          value={time}
          minDate={now}
          error={trouble && t(`schedule.${trouble}`)}
          onChange={(value) => choose(value ? new Date(value) : null)}
        />
      </div>
    </DatesProvider>
  );
}
