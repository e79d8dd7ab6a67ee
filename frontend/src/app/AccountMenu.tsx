// SPDX-License-Identifier: EUPL-1.2
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { LaterMenu } from "@/ui/LaterMenu";
import { PersonAvatar } from "@/ui/PersonAvatar";
import classes from "./AccountMenu.module.css";

const AccountSheet = lazy(() => import("./AccountSheet"));

/** The way to settings, to the school's office for those who run it, and out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <LaterMenu sheet={(control) => <AccountSheet {...control} />}>
      {(control) => (
        <UnstyledButton {...control} className={compact ? classes.compact : classes.account}>
          {compact ? (
            <IconDots aria-hidden size={24} />
          ) : (
            <PersonAvatar person={me.person} size="s" />
          )}
          <span className={classes.name}>{compact ? t("nav.more") : me.person.name}</span>
          <VisuallyHidden>{t("nav.account")}</VisuallyHidden>
        </UnstyledButton>
      )}
    </LaterMenu>
  );
}
