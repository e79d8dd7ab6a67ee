// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommunityDetail } from "@/api/types";
import { QuietArt } from "@/features/messaging/art/QuietArt";
import { EmptyState } from "@/ui/EmptyState";
import { GroupList } from "./GroupList";
import classes from "./Tabs.module.css";

const NewGroupDialog = lazy(() => import("./NewGroupDialog"));

export function GroupsTab({ community }: { community: CommunityDetail }) {
  const { t } = useTranslation("communities");
  const [opening, setOpening] = useState(false);
  const { create_groups: may } = community.abilities;
  const add = may && (
    <Button
      variant="light"
      leftSection={<IconPlus aria-hidden size={20} />}
      onClick={() => setOpening(true)}
    >
      {t("groups.new")}
    </Button>
  );
  return (
    <div className={classes.tab}>
      {community.groups.length === 0 ? (
        <EmptyState
          art={<QuietArt />}
          title={t("groups.empty_title")}
          text={t(may ? "groups.empty_moderator" : "groups.empty_text")}
        >
          {add}
        </EmptyState>
      ) : (
        <>
          <GroupList groups={community.groups} />
          {add && <div className={classes.acts}>{add}</div>}
        </>
      )}
      <Suspense fallback={null}>
        {opening && <NewGroupDialog communityId={community.id} onClose={() => setOpening(false)} />}
      </Suspense>
    </div>
  );
}
