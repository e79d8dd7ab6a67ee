// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconLogout, IconPencil } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { CommunityDetail } from "@/api/types";
import { MessageText } from "@/features/messaging/text/MessageText";
import { useMe } from "@/features/people/api";
import { Card } from "@/ui/Card";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { toast } from "@/ui/toasts";
import { useTrouble } from "@/ui/useTrouble";
import { SchoolsCard } from "./SchoolsCard";
import classes from "./Tabs.module.css";

const AboutDialog = lazy(() => import("./AboutDialog"));
const FROM_ROSTER = new Set(["school", "class", "course", "staff"]);

export function AboutTab({ community }: { community: CommunityDetail }) {
  const { t } = useTranslation("communities");
  const [editing, setEditing] = useState(false);
  const { about, abilities, kind } = community;
  const edit = abilities.manage && (
    <Button
      variant="light"
      leftSection={<IconPencil aria-hidden size={20} />}
      onClick={() => setEditing(true)}
    >
      {t("about.edit")}
    </Button>
  );
  return (
    <div className={classes.tab}>
      <Card title={t("about.about")} actions={edit}>
        <div className={classes.about}>
          {about === "" ? (
            <p className={classes.soft}>
              {t(abilities.manage ? "about.empty_manager" : "about.empty")}
            </p>
          ) : (
            <MessageText body={about} />
          )}
        </div>
        {FROM_ROSTER.has(kind) && <p className={classes.soft}>{t("about.from_roster")}</p>}
      </Card>
      <SchoolsCard community={community} />
      {abilities.leave && <Leave community={community} />}
      <Suspense fallback={null}>
        {editing && <AboutDialog community={community} onClose={() => setEditing(false)} />}
      </Suspense>
    </div>
  );
}

function Leave({ community }: { community: CommunityDetail }) {
  const { t } = useTranslation("communities");
  const client = useQueryClient();
  const navigate = useNavigate();
  const trouble = useTrouble();
  const me = useMe().person.id;
  const [asking, setAsking] = useState(false);
  const leave = async () => {
    const params = { path: { community_id: community.id, person_id: me } };
    await api.DELETE("/api/communities/{community_id}/members/{person_id}", { params });
    await navigate({ to: "/communities", replace: true });
    await client.invalidateQueries({ queryKey: ["communities"], refetchType: "active" });
    toast.good(t("about.left"));
  };
  return (
    <div>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconLogout aria-hidden size={20} />}
        onClick={() => setAsking(true)}
      >
        {t("about.leave")}
      </Button>
      <ConfirmDialog
        opened={asking}
        danger
        title={t("about.leave_title")}
        confirmLabel={t("about.leave")}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          leave().catch(trouble);
        }}
      >
        {t("about.leave_text")}
      </ConfirmDialog>
    </div>
  );
}
