// SPDX-License-Identifier: EUPL-1.2
import { IconArrowBackUp, IconAt, IconHeartHandshake } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HomeNeed } from "@/api/types";
import { RelativeTime } from "@/ui/RelativeTime";
import { HomeSection } from "./HomeSection";
import classes from "./home.module.css";

const PICTURES = {
  mention: IconAt,
  reply: IconArrowBackUp,
  partnership: IconHeartHandshake,
} satisfies Record<HomeNeed["kind"], unknown>;

function keyOf(need: HomeNeed): string {
  const id = need.kind === "partnership" ? need.partnership.id : need.message.id;
  return `${need.kind}-${id}`;
}

/** What waits for an answer of mine. */
export function NeedsList({ needs }: { needs: HomeNeed[] }) {
  const { t } = useTranslation("home");
  return (
    <HomeSection title={t("needs.title")}>
      {needs.map((need) => (
        <li key={keyOf(need)}>
          {need.kind === "partnership" ? <Asked need={need} /> : <Said need={need} />}
        </li>
      ))}
    </HomeSection>
  );
}

function Said({ need }: { need: Exclude<HomeNeed, { kind: "partnership" }> }) {
  const { t } = useTranslation("home");
  const { kind, message, group } = need;
  return (
    <Link
      to="/groups/$groupId"
      params={{ groupId: group.id }}
      search={{ message: message.number }}
      className={classes.entry}
      data-tone="sun"
    >
      <Inside
        kind={kind}
        title={t(`needs.${kind}`, { name: message.author.name })}
        at={message.created_at}
      >
        <span className={classes.excerpt}>{message.excerpt}</span>
        <span className={classes.place}>
          {[group.name, group.community?.name].filter(Boolean).join(" · ")}
        </span>
      </Inside>
    </Link>
  );
}

function Asked({ need }: { need: Extract<HomeNeed, { kind: "partnership" }> }) {
  const { t } = useTranslation("home");
  const { community, home, school } = need.partnership;
  const title = t("needs.partnership", { school: home.name, community: community.name });
  return (
    <Link
      to="/schools/$schoolId/partners"
      params={{ schoolId: school.id }}
      className={classes.entry}
      data-tone="sun"
    >
      <Inside kind="partnership" title={title}>
        <span className={classes.place}>{school.name}</span>
      </Inside>
    </Link>
  );
}

type InsideProps = { kind: HomeNeed["kind"]; title: string; at?: string; children: ReactNode };

function Inside({ kind, title, at, children }: InsideProps) {
  const Picture = PICTURES[kind];
  return (
    <>
      <span className={classes.mark} aria-hidden>
        <Picture size={26} stroke={1.75} />
      </span>
      <span className={classes.words}>
        <span className={classes.head}>
          <span className={classes.name}>{title}</span>
          {at && <RelativeTime at={at} className={classes.time} />}
        </span>
        {children}
      </span>
    </>
  );
}
