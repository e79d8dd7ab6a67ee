// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { Notice } from "@/ui/Notice";
import { toast } from "@/ui/toasts";
import { useAskErasure, useCancelErasure, type Ward } from "../api";
import { AgainDialog } from "./AgainDialog";
import own from "./privacy.module.css";

const DAY = 24 * 60 * 60 * 1000;

/** Let an account be erased: asked for, counting down, called off, going on. */
export function ErasurePart({ ward }: { ward: Ward }) {
  const { t } = useTranslation("privacy");
  const { erasure, is_me, person } = ward;
  return (
    <section className={own.part} aria-labelledby={`erasure-${person.id}`}>
      <h3 id={`erasure-${person.id}`}>{is_me ? t("erasure.title") : t("erasure.title_child")}</h3>
      {!erasure && <Ask ward={ward} />}
      {erasure?.state === "waiting" && <Waiting ward={ward} erasure={erasure} />}
      {erasure && erasure.state !== "waiting" && <p>{t("erasure.running")}</p>}
    </section>
  );
}

function Ask({ ward }: { ward: Ward }) {
  const { t } = useTranslation("privacy");
  const [asking, setAsking] = useState(false);
  const ask = useAskErasure();
  const { name } = ward.person;
  const given = async () => {
    setAsking(false);
    ask.mutate(ward.person.id, { onSuccess: () => toast.good(t("erasure.asked")) });
  };
  return (
    <>
      <p className={classes.soft}>
        {ward.is_me ? t("erasure.text") : t("erasure.text_child", { name })}
      </p>
      <div className={own.ways}>
        <Button variant="default" loading={ask.isPending} onClick={() => setAsking(true)}>
          {ward.is_me ? t("erasure.ask") : t("erasure.ask_child", { name })}
        </Button>
      </div>
      <FormProblem error={ask.error} />
      <AgainDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={ward.is_me ? t("erasure.ask") : t("erasure.ask_child", { name })}
        onGiven={given}
      >
        <p>{t("erasure.what_goes")}</p>
        <p>{t("erasure.take_along")}</p>
      </AgainDialog>
    </>
  );
}

type WaitingProps = { ward: Ward; erasure: NonNullable<Ward["erasure"]> };

function Waiting({ ward, erasure }: WaitingProps) {
  const { t } = useTranslation("privacy");
  const format = useFormat();
  const cancel = useCancelErasure();
  const count = Math.max(0, Math.ceil((Date.parse(erasure.due_at) - Date.now()) / DAY));
  return (
    <>
      <Notice title={t("erasure.days", { count })}>
        {t(erasure.asked_by_me ? "erasure.waiting" : "erasure.waiting_other", {
          day: format.day(erasure.due_at),
        })}
      </Notice>
      <div className={own.ways}>
        <Button
          loading={cancel.isPending}
          onClick={() =>
            cancel.mutate(ward.person.id, {
              onSuccess: () => toast.good(t("erasure.cancelled")),
            })
          }
        >
          {t("erasure.cancel")}
        </Button>
      </div>
      <FormProblem error={cancel.error} />
    </>
  );
}
