// SPDX-License-Identifier: EUPL-1.2
import { IconArrowLeft, IconEyeOff, IconLock } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Group } from "@/api/types";
import { useMe } from "@/features/people/api";
import { useFormat } from "@/i18n/format";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { PersonAvatar } from "@/ui/PersonAvatar";
import classes from "./GroupHeader.module.css";
import { GroupMenu } from "./GroupMenu";
import { nameOf, othersIn } from "./groupName";

/** Which group this is, where it belongs, and the way back. */
export function GroupHeader({ group }: { group: Group }) {
  const { t } = useTranslation("messaging");
  const { t: app } = useTranslation();
  const me = useMe().person.id;
  const { community } = group;
  const others = othersIn(group.participants, me);
  return (
    <header className={classes.header}>
      <Back group={group} />
      {community ? (
        <CommunityEmblem kind={community.kind} />
      ) : (
        others[0] && <PersonAvatar person={others[0]} />
      )}
      <div className={classes.words}>
        <h1 className={classes.name} tabIndex={-1} data-page-heading dir="auto">
          {nameOf(group, me)}
        </h1>
        <p className={classes.where}>
          {community ? (
            <Link to="/communities/$communityId" params={{ communityId: community.id }}>
              {app(`kind.${community.kind}`)} · {community.name}
            </Link>
          ) : (
            <span>{t("header.direct")}</span>
          )}
          {community?.staff_only && (
            <span className={classes.note}>
              <IconEyeOff aria-hidden size={16} /> {t("header.staff_only")}
            </span>
          )}
          {group.closed && <Closed group={group} />}
        </p>
      </div>
      {community && <GroupMenu group={group} />}
    </header>
  );
}

function Back({ group: { community } }: { group: Group }) {
  const { t } = useTranslation("messaging");
  const look = { className: classes.back, "aria-label": t("header.back") };
  const picture = <IconArrowLeft aria-hidden size={24} />;
  if (!community)
    return (
      <Link to="/messages" {...look}>
        {picture}
      </Link>
    );
  return (
    <Link to="/communities/$communityId" params={{ communityId: community.id }} {...look}>
      {picture}
    </Link>
  );
}

function Closed({ group }: { group: Group }) {
  const { t } = useTranslation("messaging");
  const format = useFormat();
  return (
    <span
      className={classes.note}
      title={group.closed_until ? format.dayAndTime(group.closed_until) : undefined}
    >
      <IconLock aria-hidden size={16} /> {t("header.closed")}
    </span>
  );
}
