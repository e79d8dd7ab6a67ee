// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { LinkButton } from "@/ui/LinkButton";
import { Notice } from "@/ui/Notice";
import { consentsQuery } from "../api";

/** On the start page: what is still to be decided. Nothing nags; it stands there until it is answered. */
export default function OpenQuestions() {
  const { t } = useTranslation("consent");
  const { data } = useQuery(consentsQuery);
  const count = data?.items.filter(({ asked }) => asked).length ?? 0;
  if (count === 0) return null;
  return (
    <Notice title={t("home.title", { count })}>
      <p>{t("home.text")}</p>
      <LinkButton to="/taking-part" variant="light" mt="xs">
        {t("home.action")}
      </LinkButton>
    </Notice>
  );
}
