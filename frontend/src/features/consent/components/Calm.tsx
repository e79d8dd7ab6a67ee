// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import people from "@/features/people/components/StepsLayout.module.css";
import { useSignOut } from "@/features/people/session";
import { LinkButton } from "@/ui/LinkButton";
import { usePageTitle } from "@/ui/usePageTitle";
import classes from "./Questions.module.css";

type Props = { art: ReactNode; title: string; text: string; act?: ReactNode; children?: ReactNode };

/** A page for somebody who does not take part (yet): where they stand, what they may do, the way out. */
export function Calm({ art, title, text, act, children }: Props) {
  const { t } = useTranslation("consent");
  const signOut = useSignOut();
  usePageTitle(title);
  return (
    <div className={classes.calm}>
      <div className={classes.art}>{art}</div>
      <h1 className={people.title} tabIndex={-1} data-page-heading>
        {title}
      </h1>
      <p className={classes.text}>{text}</p>
      {children}
      <div className={classes.actions}>
        {act}
        <LinkButton to="/settings" variant="default" size="md">
          {t("settings")}
        </LinkButton>
        <Button
          variant="default"
          size="md"
          leftSection={<IconLogout aria-hidden size={20} />}
          loading={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {t("sign_out")}
        </Button>
      </div>
    </div>
  );
}
