// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { type Kind, SetUp } from "@/features/people/components/SetUp";
import { knowsPasskeys } from "@/features/people/passkey";
import { type Step, secondStepsQuery } from "@/features/people/secondStep";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { Notice } from "@/ui/Notice";
import { SkeletonRows } from "@/ui/Skeletons";
import { toast } from "@/ui/toasts";
import { OneStep } from "./OneStep";
import classes from "./settings.module.css";

/** How one signs in besides the passphrase. */
export function SecondStepCard() {
  const { t } = useTranslation(["second", "app"]);
  const { data, error, refetch } = useQuery(secondStepsQuery);
  const { needed } = useMe().second_factor;
  return (
    <Card title={t("second:card.title")} text={t("second:card.text")}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} as="h3" />}
      {!data && !error && <SkeletonRows rows={1} />}
      {data?.length === 0 && needed && <Notice>{t("second:card.needed")}</Notice>}
      {data?.length === 0 && !needed && <p>{t("second:card.empty")}</p>}
      {data && data.length > 0 && (
        <ul className={list.list}>
          {data.map((step) => (
            <OneStep key={"id" in step ? step.id : step.type} step={step} />
          ))}
        </ul>
      )}
      {data && <Adding steps={data} />}
    </Card>
  );
}

function Adding({ steps }: { steps: Step[] }) {
  const { t } = useTranslation(["second", "app"]);
  const [kind, setKind] = useState<Kind | null>(null);
  const has = (type: Step["type"]) => steps.some((step) => step.type === type);
  const done = () => {
    setKind(null);
    toast.good(t("second:card.done"));
  };
  return (
    <div className={classes.actions}>
      {!has("totp") && (
        <Button variant="light" onClick={() => setKind("app")}>
          {t("second:card.add_app")}
        </Button>
      )}
      {knowsPasskeys() && (
        <Button variant="light" onClick={() => setKind("passkey")}>
          {t("second:card.add_passkey")}
        </Button>
      )}
      {steps.length > 0 && (
        <Button variant="default" onClick={() => setKind("codes")}>
          {t("second:card.new_codes")}
        </Button>
      )}
      <Modal
        opened={kind !== null}
        onClose={() => setKind(null)}
        title={kind ? t(`second:card.title_${kind}`) : ""}
        closeOnClickOutside={false}
        closeButtonProps={{ "aria-label": t("app:close") }}
      >
        {kind && <SetUp kind={kind} onDone={done} />}
      </Modal>
    </div>
  );
}
