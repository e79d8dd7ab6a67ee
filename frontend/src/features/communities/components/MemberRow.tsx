// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconHeartHandshake, IconUserMinus, IconUserStar } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import type { CommunityDetail, Member } from "@/api/types";
import { useMe } from "@/features/people/api";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import list from "@/ui/List.module.css";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { toast } from "@/ui/toasts";
import { useTrouble } from "@/ui/useTrouble";
import classes from "./Tabs.module.css";

type Props = { member: Member; community: CommunityDetail };

const ROLES = ["member", "moderator", "reader"] as const;

export function MemberRow({ member, community }: Props) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const mine = useMe().person.id === member.person.id;
  const { person, role, by_roster } = member;
  const grown = person.role !== null && person.role !== "pupil";
  const where = [grown && person.role && app(`role.${person.role}`), person.school];
  return (
    <li className={classes.member}>
      <PersonAvatar person={person} />
      <span className={classes.words}>
        <span className={list.strong} dir="auto">
          {person.name}
          {mine && <span className={list.soft}> ({t("members.you")})</span>}
        </span>
        <span className={list.soft}>{where.filter(Boolean).join(" · ")}</span>
        {role !== "member" && (
          <span className={list.tag} data-tone={role === "moderator" ? "good" : undefined}>
            {t(`role.${role}`)}
          </span>
        )}
      </span>
      {!mine && (
        <Link
          to="/help/$kind/$itemId"
          params={{ kind: "profile", itemId: person.id }}
          aria-label={t("members.help", { name: person.name })}
          title={t("members.help", { name: person.name })}
          className={classes.help ?? ""}
        >
          <IconHeartHandshake aria-hidden size={22} />
        </Link>
      )}
      {community.abilities.manage && !mine && !(by_roster && role === "moderator") && (
        <Acts member={member} communityId={community.id} />
      )}
    </li>
  );
}

function Acts({ member, communityId }: { member: Member; communityId: string }) {
  const { t } = useTranslation("communities");
  const client = useQueryClient();
  const trouble = useTrouble();
  const [removing, setRemoving] = useState(false);
  const { person, role, by_roster } = member;
  const { name } = person;
  const params = { path: { community_id: communityId, person_id: person.id } };
  const run = (act: Promise<unknown>, done: string) => {
    act
      .then(() => client.invalidateQueries({ queryKey: ["communities", communityId] }))
      .then(() => toast.good(done), trouble);
  };
  const path = "/api/communities/{community_id}/members/{person_id}";
  return (
    <>
      <Menu position="bottom-end" shadow="md" radius="md" width={260}>
        <Menu.Target>
          <ActionIcon aria-label={t("members.actions", { name })}>
            <IconDots aria-hidden size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {ROLES.filter((other) => other !== role).map((other) => (
            <Menu.Item
              key={other}
              leftSection={<IconUserStar aria-hidden size={20} />}
              onClick={() =>
                run(
                  api.PATCH(path, { params, body: { role: other } }),
                  t("members.role_changed", { name }),
                )
              }
            >
              {t("members.make", { role: t(`role.${other}`) })}
            </Menu.Item>
          ))}
          {!by_roster && (
            <Menu.Item
              className={classes.bad ?? ""}
              leftSection={<IconUserMinus aria-hidden size={20} />}
              onClick={() => setRemoving(true)}
            >
              {t("members.remove")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={removing}
        danger
        title={t("members.remove_title", { name })}
        confirmLabel={t("members.remove")}
        onClose={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          run(api.DELETE(path, { params }), t("members.removed", { name }));
        }}
      >
        {t("members.remove_text", { name })}
      </ConfirmDialog>
    </>
  );
}
