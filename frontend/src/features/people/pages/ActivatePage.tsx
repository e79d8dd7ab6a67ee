// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePageTitle } from "@/ui/usePageTitle";
import { NewPassphraseForm } from "../components/NewPassphraseForm";
import { PublicLayout } from "../components/PublicLayout";
import { type Opened, SlipForm } from "../components/SlipForm";

/** From the slip to the first sign-in: who are you, and what shall your passphrase be? */
export function ActivatePage() {
  const { t } = useTranslation("people");
  const [opened, setOpened] = useState<Opened | null>(null);
  usePageTitle(t("activate.title"));
  return (
    <PublicLayout>
      {opened ? (
        <NewPassphraseForm opened={opened} onStartOver={() => setOpened(null)} />
      ) : (
        <SlipForm onOpened={setOpened} />
      )}
    </PublicLayout>
  );
}
