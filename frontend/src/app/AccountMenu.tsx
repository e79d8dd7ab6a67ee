// SPDX-License-Identifier: EUPL-1.2
import { Menu, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconBuildingCommunity, IconDots, IconLogout, IconSettings } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { useSignOut } from "@/features/people/session";
import { PersonAvatar } from "@/ui/PersonAvatar";
import classes from "./AccountMenu.module.css";

/** Settings, the school's office for those who run it, and the way out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { t } = useTranslation();
  const me = useMe();
  const navigate = useNavigate();
  const signOut = useSignOut();
  const office =
    me.abilities.administer.length > 0 || me.abilities.create_schools || me.abilities.issue_codes;
  return (
    <Menu
      position="top-end"
      shadow="md"
      width={250}
      radius="md"
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Menu.Target>
        <UnstyledButton className={compact ? classes.compact : classes.account}>
          {compact ? (
            <IconDots aria-hidden size={24} />
          ) : (
            <PersonAvatar person={me.person} size="s" />
          )}
          <span className={classes.name}>{compact ? t("nav.more") : me.person.name}</span>
          <VisuallyHidden>{t("nav.account")}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconSettings aria-hidden size={20} />}
          onClick={() => navigate({ to: "/settings" })}
        >
          {t("nav.settings")}
        </Menu.Item>
        {office && (
          <Menu.Item
            leftSection={<IconBuildingCommunity aria-hidden size={20} />}
            onClick={() => navigate({ to: "/schools" })}
          >
            {t("nav.schools")}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout aria-hidden size={20} />}
          onClick={() => signOut.mutate()}
        >
          {t("nav.sign_out")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
