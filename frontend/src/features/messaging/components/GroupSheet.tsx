// SPDX-License-Identifier: EUPL-1.2
import { Menu } from "@mantine/core";
import {
  IconClock,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconSpeakerphone,
  IconUsers,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Group } from "@/api/types";
import { useChangeGroup } from "@/features/communities/useChangeGroup";
import { useHas } from "@/features/people/useHas";
import type { SheetControl } from "@/ui/LaterMenu";
import { MenuSheet } from "@/ui/MenuSheet";

type Props = SheetControl & { group: Group; onDialog: (dialog: "close" | "rename") => void };

export default function GroupSheet({ group, onDialog, ...control }: Props) {
  const { t } = useTranslation("messaging");
  const navigate = useNavigate();
  const schedule = useHas("scheduled");
  const communityId = group.community?.id ?? "";
  const toMembers = () =>
    navigate({
      to: "/communities/$communityId",
      params: { communityId },
      search: { tab: "members" },
    });
  return (
    <MenuSheet {...control} width={270}>
      <Menu.Item leftSection={<IconUsers aria-hidden size={20} />} onClick={toMembers}>
        {t("header.people")}
      </Menu.Item>
      {schedule && (
        <Menu.Item
          leftSection={<IconClock aria-hidden size={20} />}
          onClick={() => navigate({ to: "/messages/scheduled" })}
        >
          {t("header.scheduled")}
        </Menu.Item>
      )}
      {group.abilities.moderate && <ModeratorItems group={group} onDialog={onDialog} />}
    </MenuSheet>
  );
}

function ModeratorItems({ group, onDialog }: Pick<Props, "group" | "onDialog">) {
  const { t } = useTranslation("messaging");
  const change = useChangeGroup(group.id);
  const posting = group.posting === "all" ? "moderators" : "all";
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconPencil aria-hidden size={20} />}
        onClick={() => onDialog("rename")}
      >
        {t("header.rename")}
      </Menu.Item>
      <Menu.Item
        leftSection={<IconSpeakerphone aria-hidden size={20} />}
        onClick={() => change.posting(posting)}
      >
        {t(`header.posting_${posting}`)}
      </Menu.Item>
      {group.closed ? (
        <Menu.Item
          leftSection={<IconLockOpen aria-hidden size={20} />}
          onClick={() => change.reopen()}
        >
          {t("header.reopen")}
        </Menu.Item>
      ) : (
        <Menu.Item
          leftSection={<IconLock aria-hidden size={20} />}
          onClick={() => onDialog("close")}
        >
          {t("header.close")}
        </Menu.Item>
      )}
    </>
  );
}
