// SPDX-License-Identifier: EUPL-1.2
import { Menu } from "@mantine/core";
import {
  IconBuildingCommunity,
  IconListSearch,
  IconLogout,
  IconSettings,
  IconShieldLock,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { useSignOut } from "@/features/people/session";
import { teaches } from "@/features/people/teaching";
import type { SheetControl } from "@/ui/LaterMenu";
import { MenuSheet } from "@/ui/MenuSheet";

export default function AccountSheet(control: SheetControl) {
  const { t } = useTranslation();
  const me = useMe();
  const { abilities, installation_roles, limited_until } = me;
  const navigate = useNavigate();
  const signOut = useSignOut();
  const office =
    abilities.administer.length > 0 ||
    abilities.create_schools ||
    abilities.issue_codes ||
    teaches(me);
  const register = abilities.administer.length > 0 || installation_roles.includes("dpo");
  return (
    <MenuSheet {...control} position="top-end" width={250}>
      {!limited_until && (
        <Menu.Item
          leftSection={<IconSettings aria-hidden size={20} />}
          onClick={() => navigate({ to: "/settings" })}
        >
          {t("nav.settings")}
        </Menu.Item>
      )}
      {limited_until && (
        <Menu.Item
          leftSection={<IconShieldLock aria-hidden size={20} />}
          onClick={() => navigate({ to: "/my-data" })}
        >
          {t("nav.my_data")}
        </Menu.Item>
      )}
      {office && (
        <Menu.Item
          leftSection={<IconBuildingCommunity aria-hidden size={20} />}
          onClick={() => navigate({ to: "/schools" })}
        >
          {t("nav.schools")}
        </Menu.Item>
      )}
      {register && (
        <Menu.Item
          leftSection={<IconShieldLock aria-hidden size={20} />}
          onClick={() => navigate({ to: "/data-protection" })}
        >
          {t("nav.privacy")}
        </Menu.Item>
      )}
      {installation_roles.includes("dpo") && (
        <Menu.Item
          leftSection={<IconListSearch aria-hidden size={20} />}
          onClick={() => navigate({ to: "/audit" })}
        >
          {t("nav.audit")}
        </Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconLogout aria-hidden size={20} />}
        onClick={() => signOut.mutate()}
      >
        {t("nav.sign_out")}
      </Menu.Item>
    </MenuSheet>
  );
}
