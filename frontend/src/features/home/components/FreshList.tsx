// SPDX-License-Identifier: EUPL-1.2

import { IconMessage } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { HomeNew } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { RelativeTime } from "@/ui/RelativeTime";
import { HomeSection } from "./HomeSection";
import classes from "./home.module.css";

/** Groups in which somebody wrote since I last looked. */
export function FreshList({ fresh }: { fresh: HomeNew[] }) {
  const { t } = useTranslation("home");
  return (
    <HomeSection title={t("fresh.title")}>
      {fresh.map((entry) => (
        <FreshGroup key={entry.group.id} entry={entry} />
      ))}
    </HomeSection>
  );
}

function FreshGroup({ entry }: { entry: HomeNew }) {
  const { t } = useTranslation("home");
  const format = useFormat();
  const { group, last, unread } = entry;
  const said = last
    ? { name: last.author.name, text: last.excerpt || t("fresh.attachment") }
    : null;
  return (
    <li>
      <Link to="/groups/$groupId" params={{ groupId: group.id }} className={classes.entry}>
        {group.community ? <CommunityEmblem kind={group.community.kind} /> : <DirectMark />}
        <span className={classes.words}>
          <span className={classes.head}>
            <span className={classes.name}>{group.name}</span>
            {last && <RelativeTime at={last.created_at} className={classes.time} />}
          </span>
          <span className={classes.place}>{group.community?.name ?? t("fresh.direct")}</span>
          {said && <span className={classes.excerpt}>{t("fresh.said", said)}</span>}
        </span>
        <span className={classes.count}>
          <span aria-hidden>{format.number(unread)}</span>
          <span className={classes.spoken}>{t("fresh.unread", { count: unread })}</span>
        </span>
      </Link>
    </li>
  );
}

function DirectMark() {
  return (
    <span className={classes.mark} data-tone="leaf" aria-hidden>
      <IconMessage size={26} stroke={1.75} />
    </span>
  );
}
