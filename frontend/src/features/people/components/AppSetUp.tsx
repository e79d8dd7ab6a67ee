// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ErrorState } from "@/ui/ErrorState";
import { Fold } from "@/ui/Fold";
import { Notice } from "@/ui/Notice";
import { QrSquare } from "@/ui/QrSquare";
import { SkeletonRows } from "@/ui/Skeletons";
import pub from "../pages/Public.module.css";
import { confirmApp, type Fresh, freshApp } from "../secondStep";
import { usePassing } from "../usePassing";
import { useRefusal } from "../useRefusal";
import { OneTimeCodeForm } from "./OneTimeCodeForm";
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
  const confirming = usePassing(onDone);
  const refusal = useRefusal(confirming.error, t("second:app.wrong"));
  return (
    <div className={pub.form}>
      <p>{t("second:app.scan")}</p>
      <QrSquare square={fresh} label={t("second:app.square")} />
      <Fold title={t("second:app.by_hand")}>
        <code className={classes.secret}>{grouped(fresh.secret)}</code>
      </Fold>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      <OneTimeCodeForm
        label={t("second:app.code")}
        hint={t("second:app.code_hint")}
        action={t("second:app.action")}
        busy={confirming.isPending}
        onCode={(digits) => confirming.mutate(() => confirmApp(digits))}
      />
    </div>
  );
}

function grouped(secret: string): string {
  return secret.replace(/(.{4})(?=.)/g, "$1 ");
}
