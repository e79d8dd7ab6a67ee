// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconClock,
  IconDots,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconSpeakerphone,
  IconUsers,
} from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Group } from "@/api/types";
import { useChangeGroup } from "@/features/communities/useChangeGroup";

const CloseGroupDialog = lazy(() => import("@/features/communities/components/CloseGroupDialog"));
const RenameGroupDialog = lazy(() => import("@/features/communities/components/RenameGroupDialog"));

/** What one can do with a group. Moderators find here how to close, rename and quieten it. */
export function GroupMenu({ group }: { group: Group }) {
  const { t } = useTranslation("messaging");
  const navigate = useNavigate();
  const change = useChangeGroup(group.id);
  const [dialog, setDialog] = useState<"close" | "rename" | null>(null);
  const { community } = group;
  if (!community) return null;
  const toMembers = () =>
    navigate({
      to: "/communities/$communityId",
      params: { communityId: community.id },
      search: { tab: "members" },
    });
  const posting = group.posting === "all" ? "moderators" : "all";
  return (
    <>
      <Menu position="bottom-end" shadow="md" radius="md" width={270}>
        <Menu.Target>
          <ActionIcon aria-label={t("header.more")} title={t("header.more")}>
            <IconDots aria-hidden size={24} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUsers aria-hidden size={20} />} onClick={toMembers}>
            {t("header.people")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconClock aria-hidden size={20} />}
            onClick={() => navigate({ to: "/messages/scheduled" })}
          >
            {t("header.scheduled")}
          </Menu.Item>
          {group.abilities.moderate && (
            <>
              <Menu.Divider />
              <Menu.Item
                leftSection={<IconPencil aria-hidden size={20} />}
                onClick={() => setDialog("rename")}
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
                  onClick={() => setDialog("close")}
                >
                  {t("header.close")}
                </Menu.Item>
              )}
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <Suspense fallback={null}>
        {dialog === "close" && <CloseGroupDialog group={group} onClose={() => setDialog(null)} />}
        {dialog === "rename" && <RenameGroupDialog group={group} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}
