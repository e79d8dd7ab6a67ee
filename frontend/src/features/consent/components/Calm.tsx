// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import people from "@/features/people/components/StepsLayout.module.css";
import { useSignOut } from "@/features/people/session";
import { LinkButton } from "@/ui/LinkButton";
import { usePageTitle } from "@/ui/usePageTitle";
import classes from "./Questions.module.css";

type Props = { art: ReactNode; title: string; text: string; act?: ReactNode; children?: ReactNode };

/**
 * A page for somebody who does not take part (yet): where they stand, what they may do, the way out. With a card there
 * are no settings, and the way out stands beside its time.
 */
export function Calm({ art, title, text, act, children }: Props) {
  const withCard = useMe().limited_until !== null;
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
        {!withCard && <WaysOut />}
      </div>
    </div>
  );
}

function WaysOut() {
  const { t } = useTranslation("consent");
  const signOut = useSignOut();
  return (
    <>
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
    </>
  );
}
