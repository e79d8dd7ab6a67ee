// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { Notice } from "@/ui/Notice";
import { toast } from "@/ui/toasts";
import { useAskRestriction, useLiftRestriction, type Ward } from "../api";
import { AgainDialog } from "./AgainDialog";
import { HideReason } from "./HideReason";
import own from "./privacy.module.css";

/** Hide everything while something is in dispute; a guardian shows it again. */
export function RestrictionPart({ ward }: { ward: Ward }) {
  const { t } = useTranslation("privacy");
  const { is_me, person, restricted_at } = ward;
  const id = `restriction-${person.id}`;
  return (
    <section className={own.part} aria-labelledby={id}>
      <h3 id={id}>{is_me ? t("hide.title") : t("hide.title_child", { name: person.name })}</h3>
      {restricted_at ? <Hidden ward={ward} since={restricted_at} /> : <Ask ward={ward} />}
    </section>
  );
}

function Ask({ ward }: { ward: Ward }) {
  const { t } = useTranslation("privacy");
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState("");
  const ask = useAskRestriction();
  const { name } = ward.person;
  const given = async () => {
    setAsking(false);
    const body = { person_id: ward.person.id, reason };
    ask.mutate(body, {
      onSuccess: () => toast.good(ward.is_me ? t("hide.done_me") : t("hide.done", { name })),
    });
  };
  const label = ward.is_me ? t("hide.ask") : t("hide.ask_child", { name });
  return (
    <>
      <p className={classes.soft}>{ward.is_me ? t("hide.text") : t("hide.text_child", { name })}</p>
      <div className={own.ways}>
        <Button variant="default" loading={ask.isPending} onClick={() => setAsking(true)}>
          {label}
        </Button>
      </div>
      <FormProblem error={ask.error} />
      <AgainDialog opened={asking} onClose={() => setAsking(false)} title={label} onGiven={given}>
        <p>{ward.is_me ? t("hide.what_happens") : t("hide.what_happens_child", { name })}</p>
        <HideReason value={reason} onChange={setReason} />
      </AgainDialog>
    </>
  );
}

function Hidden({ ward, since }: { ward: Ward; since: string }) {
  const { t } = useTranslation("privacy");
  const format = useFormat();
  const lift = useLiftRestriction();
  const { id, name } = ward.person;
  return (
    <>
      <Notice title={t("hide.since", { day: format.day(since) })}>
        {t("hide.hidden", { name })}
      </Notice>
      <div className={own.ways}>
        <Button
          loading={lift.isPending}
          onClick={() =>
            lift.mutate(id, { onSuccess: () => toast.good(t("hide.lifted", { name })) })
          }
        >
          {t("hide.lift")}
        </Button>
      </div>
      <FormProblem error={lift.error} />
    </>
  );
}
