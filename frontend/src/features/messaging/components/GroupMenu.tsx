// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Group } from "@/api/types";
import { LaterMenu } from "@/ui/LaterMenu";

const GroupSheet = lazy(() => import("./GroupSheet"));
const CloseGroupDialog = lazy(() => import("@/features/communities/components/CloseGroupDialog"));
const RenameGroupDialog = lazy(() => import("@/features/communities/components/RenameGroupDialog"));

/** What one can do with a group. Moderators find here how to close, rename and quieten it. */
export function GroupMenu({ group }: { group: Group }) {
  const { t } = useTranslation("messaging");
  const [dialog, setDialog] = useState<"close" | "rename" | null>(null);
  if (!group.community) return null;
  return (
    <>
      <LaterMenu
        sheet={(control) => <GroupSheet {...control} group={group} onDialog={setDialog} />}
      >
        {(control) => (
          <ActionIcon {...control} aria-label={t("header.more")} title={t("header.more")}>
            <IconDots aria-hidden size={24} />
          </ActionIcon>
        )}
      </LaterMenu>
      <Suspense fallback={null}>
        {dialog === "close" && <CloseGroupDialog group={group} onClose={() => setDialog(null)} />}
        {dialog === "rename" && <RenameGroupDialog group={group} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
}
