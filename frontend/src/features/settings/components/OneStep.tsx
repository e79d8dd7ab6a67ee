// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import { IconDeviceMobile, IconFileText, IconFingerprint } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { meQuery } from "@/features/people/api";
import { PassphraseAgain } from "@/features/people/components/PassphraseAgain";
import {
  removeApp,
  removePasskey,
  renamePasskey,
  type Step,
  secondStepsQuery,
} from "@/features/people/secondStep";
import { useFormat } from "@/i18n/format";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { useTrouble } from "@/ui/useTrouble";
import { NewName } from "./NewName";
import classes from "./settings.module.css";

const PICTURES = {
  totp: IconDeviceMobile,
  webauthn: IconFingerprint,
  recovery_codes: IconFileText,
};
type Act = "rename" | "remove";

export function OneStep({ step }: { step: Step }) {
  const { t } = useTranslation(["second", "app"]);
  const { name, more } = useWords(step);
  const [act, setAct] = useState<Act | null>(null);
  const Picture = PICTURES[step.type];
  return (
    <li className={list.row}>
      <span className={classes.mark}>
        <Picture aria-hidden size={24} stroke={1.75} />
      </span>
      <span className={list.words}>
        <span className={list.strong}>{name}</span>
        <span className={list.soft}>{more}</span>
      </span>
      {step.type === "webauthn" && (
        <Button
          variant="default"
          size="sm"
          aria-label={t("second:card.rename_named", { name })}
          onClick={() => setAct("rename")}
        >
          {t("second:card.rename")}
        </Button>
      )}
      {step.type !== "recovery_codes" && (
        <Button
          variant="default"
          size="sm"
          aria-label={t("second:card.remove_named", { name })}
          onClick={() => setAct("remove")}
        >
          {t("second:card.remove")}
        </Button>
      )}
      {step.type !== "recovery_codes" && (
        <Modal
          opened={act !== null}
          onClose={() => setAct(null)}
          title={act === "rename" ? t("second:card.rename_title") : t("second:card.remove_title")}
          closeButtonProps={{ "aria-label": t("app:close") }}
        >
          {act && <Changing act={act} step={step} name={name} onDone={() => setAct(null)} />}
        </Modal>
      )}
    </li>
  );
}

type Changeable = Exclude<Step, { type: "recovery_codes" }>;
type ChangingProps = { act: Act; step: Changeable; name: string; onDone: () => void };

/** The passphrase again, then the act. */
function Changing({ act, step, name, onDone }: ChangingProps) {
  const { t } = useTranslation(["second", "app"]);
  const [newName, setNewName] = useState(act === "remove" ? "" : null);
  const queryClient = useQueryClient();
  const trouble = useTrouble();
  const change = useMutation({
    mutationFn: async () => {
      if (step.type === "totp") await removeApp();
      else if (act === "remove") await removePasskey(step.id);
      else await renamePasskey(step.id, newName ?? name);
    },
    onSuccess: () => toast.good(t(`second:card.${act}d`)),
    onError: trouble,
    onSettled: async () => {
      onDone();
      await queryClient.invalidateQueries(secondStepsQuery);
      await queryClient.invalidateQueries(meQuery);
    },
  });
  if (newName === null) return <NewName name={name} onChosen={setNewName} />;
  return (
    <div className={list.form}>
      {act === "remove" && <p>{t("second:card.remove_text", { name })}</p>}
      <PassphraseAgain onGiven={async () => change.mutate()} />
    </div>
  );
}

function useWords(step: Step): { name: string; more: string } {
  const { t } = useTranslation(["second", "app"]);
  const format = useFormat();
  if (step.type === "recovery_codes")
    return { name: t("second:card.codes"), more: t("second:card.left", { count: step.left }) };
  const since = format.ago(new Date(step.createdAt * 1000).toISOString());
  const name = step.type === "totp" ? t("second:card.app") : step.name;
  return { name, more: t("second:card.since", { when: since }) };
}
