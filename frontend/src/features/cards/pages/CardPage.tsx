// SPDX-License-Identifier: EUPL-1.2
import { Link, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { PublicLayout } from "@/features/people/components/PublicLayout";
import classes from "@/features/people/pages/Public.module.css";
import { useRefusal } from "@/features/people/useRefusal";
import { Notice } from "@/ui/Notice";
import { SkeletonRows } from "@/ui/Skeletons";
import { usePageTitle } from "@/ui/usePageTitle";
import { type Code, takeCode } from "../code";
import { CodeStep } from "../components/CodeStep";
import { PicturesStep } from "../components/PicturesStep";
import { useJoining } from "../signIn";

/** For children: hold up the card, tap the four pictures, be there. */
export function CardPage() {
  const { t } = useTranslation("cards");
  const { ended = false } = useSearch({ from: "/karte" });
  const [code, setCode] = useState<Code | null>(takeCode);
  usePageTitle(t("title"));
  useEffect(() => {
    const read = () => setCode((before) => takeCode() ?? before);
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  const startOver = () => setCode(null);
  return (
    <PublicLayout>
      {!code && <CodeStep ended={ended} onCode={setCode} />}
      {code?.kind === "card" && (
        <PicturesStep key={code.code} code={code.code} onStartOver={startOver} />
      )}
      {code?.kind === "device" && <Joining code={code.code} onDone={startOver} />}
    </PublicLayout>
  );
}

/** A teacher's screen was scanned: this device joins the class, if it is meant to. */
function Joining({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useTranslation("cards");
  const joining = useJoining();
  const refusal = useRefusal(joining.error, t("device.wrong"));
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t("device.title")}</h1>
      {joining.isPending && <SkeletonRows rows={2} />}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {joining.data ? (
        <>
          <Notice tone="good">
            {t("device.done", { name: joining.data.name, class: joining.data.school_class })}
          </Notice>
          <button type="button" className={classes.other} onClick={onDone}>
            {t("device.on")}
          </button>
        </>
      ) : (
        <>
          <p className={classes.text}>{t("device.ask")}</p>
          <button type="button" className={classes.other} onClick={() => joining.mutate(code)}>
            {t("device.action")}
          </button>
          <Link to="/karte" className={classes.quiet} onClick={onDone}>
            {t("start_over")}
          </Link>
        </>
      )}
    </div>
  );
}
