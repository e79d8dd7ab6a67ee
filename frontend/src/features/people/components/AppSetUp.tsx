// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { BigButton } from "@/ui/BigButton";
import { ErrorState } from "@/ui/ErrorState";
import { Field } from "@/ui/Field";
import { Notice } from "@/ui/Notice";
import { SkeletonRows } from "@/ui/Skeletons";
import pub from "../pages/Public.module.css";
import { confirmApp, type Fresh, freshApp } from "../secondStep";
import { usePassing } from "../usePassing";
import { useRefusal } from "../useRefusal";
import classes from "./secondStep.module.css";

/** Scan a square with an app, type the first code it shows. */
export function AppSetUp({ onDone }: { onDone: () => Promise<void> }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["fresh-app"],
    queryFn: freshApp,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} as="h2" />;
  return data ? <Scan fresh={data} onDone={onDone} /> : <SkeletonRows rows={3} />;
}

function Scan({ fresh, onDone }: { fresh: Fresh; onDone: () => Promise<void> }) {
  const { t } = useTranslation(["second", "people"]);
  const [code, setCode] = useState("");
  const [tried, setTried] = useState(false);
  const confirming = usePassing(onDone);
  const refusal = useRefusal(confirming.error, t("second:app.wrong"));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const digits = code.replace(/\s/g, "");
    if (digits) confirming.mutate(() => confirmApp(digits));
  };
  return (
    <form className={pub.form} onSubmit={submit} noValidate>
      <p>{t("second:app.scan")}</p>
      <Square fresh={fresh} label={t("second:app.square")} />
      <details className={classes.byHand}>
        <summary>{t("second:app.by_hand")}</summary>
        <code className={classes.secret}>{grouped(fresh.secret)}</code>
      </details>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <Field
        label={t("second:app.code")}
        hint={t("second:app.code_hint")}
        error={tried && !code.trim() ? t("people:sign_in.missing") : undefined}
      >
        {(control) => (
          <input
            {...control}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={20}
          />
        )}
      </Field>
      <BigButton busy={confirming.isPending}>{t("second:app.action")}</BigButton>
    </form>
  );
}

const QUIET_ZONE = 4;

function Square({ fresh, label }: { fresh: Fresh; label: string }) {
  const side = fresh.size + 2 * QUIET_ZONE;
  return (
    <svg
      className={classes.square}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={fresh.path} />
    </svg>
  );
}

function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
