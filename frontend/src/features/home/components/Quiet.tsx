// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { QuietArt } from "@/ui/art/QuietArt";
import { SeedlingArt } from "@/ui/art/SeedlingArt";
import { EmptyState } from "@/ui/EmptyState";
import { LinkButton } from "@/ui/LinkButton";

/** Nothing new, and why: all read, or not in a community yet. */
export function Quiet({ alone }: { alone: boolean }) {
  const { t } = useTranslation("home");
  const me = useMe();
  if (!alone) {
    return (
      <EmptyState art={<QuietArt />} title={t("quiet.title")} text={t("quiet.text")}>
        <LinkButton to="/communities" variant="light">
          {t("quiet.action")}
        </LinkButton>
      </EmptyState>
    );
  }
  if (me.abilities.create_schools) {
    return (
      <EmptyState
        art={<SeedlingArt />}
        title={t("nothing.city_title")}
        text={t("nothing.city_text")}
      >
        <LinkButton to="/schools">{t("nothing.city_action")}</LinkButton>
      </EmptyState>
    );
  }
  return <EmptyState art={<SeedlingArt />} title={t("nothing.title")} text={t("nothing.text")} />;
}
