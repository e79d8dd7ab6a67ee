// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ChoiceCards } from "@/ui/ChoiceCards";
import { meQuery } from "../api";
import pub from "../pages/Public.module.css";
import { knowsPasskeys } from "../passkey";
import { newCodes, secondStepsQuery, unseenCodes } from "../secondStep";
import { AppSetUp } from "./AppSetUp";
import { PasskeySetUp } from "./PasskeySetUp";
import { PassphraseAgain } from "./PassphraseAgain";
import { RecoveryCodes } from "./RecoveryCodes";

export type Kind = "app" | "passkey" | "codes";

type Props = { kind?: Kind; onDone: () => void };

/** Passphrase again, then the step itself, then the codes for the day the device is lost. */
export function SetUp({ kind, onDone }: Props) {
  const [given, setGiven] = useState(false);
  const [codes, setCodes] = useState<string[] | null>(null);
  const queryClient = useQueryClient();
  const finish = async () => {
    await queryClient.invalidateQueries(secondStepsQuery);
    await queryClient.invalidateQueries(meQuery);
    onDone();
  };
  const added = async () => {
    const unseen = await unseenCodes();
    if (unseen.length > 0) setCodes(unseen);
    else await finish();
  };
  const begin = async () => {
    if (kind === "codes") setCodes(await newCodes());
    else setGiven(true);
  };
  if (codes) return <RecoveryCodes codes={codes} onKept={() => void finish()} />;
  if (!given) return <PassphraseAgain onGiven={begin} />;
  if (kind === "app") return <AppSetUp onDone={added} />;
  if (kind === "passkey") return <PasskeySetUp onDone={added} />;
  return <Choice onAdded={added} />;
}

function Choice({ onAdded }: { onAdded: () => Promise<void> }) {
  const { t } = useTranslation("second");
  const [kind, setKind] = useState<"app" | "passkey">("app");
  return (
    <div className={pub.form}>
      {knowsPasskeys() && (
        <ChoiceCards
          legend={t("choice.legend")}
          value={kind}
          onChange={setKind}
          options={[
            { value: "app", label: t("choice.app") },
            { value: "passkey", label: t("choice.passkey") },
          ]}
        />
      )}
      {kind === "app" ? <AppSetUp onDone={onAdded} /> : <PasskeySetUp onDone={onAdded} />}
    </div>
  );
}
