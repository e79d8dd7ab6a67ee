// SPDX-License-Identifier: EUPL-1.2
import { IconArrowBackUp, IconAt, IconHeartHandshake, IconTableImport } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HomeNeed } from "@/api/types";
import { useMe } from "@/features/people/api";
import { RelativeTime } from "@/ui/RelativeTime";
import { useGroupName, usePlaceName } from "../useGroupName";
import { HomeSection } from "./HomeSection";
import classes from "./home.module.css";

type Spoken = Extract<HomeNeed, { kind: "mention" | "reply" }>;
type Asked = Extract<HomeNeed, { kind: "partnership" }>;
type Waiting = Extract<HomeNeed, { kind: "import" }>;

const PICTURES = {
  mention: IconAt,
  reply: IconArrowBackUp,
  partnership: IconHeartHandshake,
  import: IconTableImport,
} satisfies Record<HomeNeed["kind"], unknown>;

/** What waits for an answer of mine. */
export function NeedsList({ needs }: { needs: HomeNeed[] }) {
  const { t } = useTranslation("home");
  return (
    <HomeSection title={t("needs.title")}>
      {needs.map((need) => (
        <li key={keyOf(need)}>
          <Need need={need} />
        </li>
      ))}
    </HomeSection>
  );
}

function keyOf(need: HomeNeed): string {
  if (need.kind === "partnership") return need.partnership.id;
  return need.kind === "import" ? need.import_id : need.message.id;
}

function Need({ need }: { need: HomeNeed }) {
  if (need.kind === "partnership") return <AskedNeed need={need} />;
  return need.kind === "import" ? <WaitingNeed need={need} /> : <SpokenNeed need={need} />;
}

/** Somebody mentioned me or replied to me. */
function SpokenNeed({ need }: { need: Spoken }) {
  const { t } = useTranslation("home");
  const nameOf = useGroupName();
  const placeOf = usePlaceName();
  const { kind, group, message } = need;
  const place = [nameOf(group), placeOf(group)].filter(Boolean).join(" · ");
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
        <span className={classes.place}>{place}</span>
      </Inside>
    </Link>
  );
}

/** Another school asks mine to take part in a community. */
function AskedNeed({ need }: { need: Asked }) {
  const { t } = useTranslation("home");
  const { administer } = useMe().abilities;
  const { home, school, community } = need.partnership;
  const mine = administer.includes(school.id) ? school : home;
  const other = mine === school ? home : school;
  return (
    <Link
      to="/schools/$schoolId/partners"
      params={{ schoolId: mine.id }}
      className={classes.entry}
      data-tone="sun"
    >
      <Inside
        kind="partnership"
        title={t("needs.partnership", { school: other.name, community: community.name })}
        at={need.partnership.asked_at}
      >
        <span className={classes.place}>{mine.name}</span>
      </Inside>
    </Link>
  );
}

/** A roster was read and waits for my word. */
function WaitingNeed({ need }: { need: Waiting }) {
  const { t } = useTranslation("home");
  return (
    <Link
      to="/schools/$schoolId/imports/$importId"
      params={{ schoolId: need.school.id, importId: need.import_id }}
      className={classes.entry}
      data-tone="sun"
    >
      <Inside kind="import" title={t(`needs.import.${need.state}`)} at={need.created_at}>
        <span className={classes.place}>{need.school.name}</span>
      </Inside>
    </Link>
  );
}

type InsideProps = { kind: HomeNeed["kind"]; title: string; at: string; children: ReactNode };

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
          <RelativeTime at={at} className={classes.time} />
        </span>
        {children}
      </span>
    </>
  );
}
