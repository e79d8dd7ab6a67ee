// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconPlayerStop, IconVolume } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { useReadAloud } from "./useReadAloud";

/** For whoever does not read yet: the device's own voice, where it has one. */
export function Listen({ text }: { text: string }) {
  const { t } = useTranslation("consent");
  const { language } = useMe();
  const aloud = useReadAloud(text.replaceAll(/[*_#]/g, ""), language);
  if (!aloud) return null;
  const Picture = aloud.reading ? IconPlayerStop : IconVolume;
  return (
    <Button variant="light" leftSection={<Picture aria-hidden size={22} />} onClick={aloud.toggle}>
      {t(aloud.reading ? "question.quiet" : "question.listen")}
    </Button>
  );
}
