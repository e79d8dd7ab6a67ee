// SPDX-License-Identifier: EUPL-1.2
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Direct } from "@/api/types";
import { useMe } from "@/features/people/api";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { RelativeTime } from "@/ui/RelativeTime";
import { readDraft } from "../drafts";
import { inOneLine } from "../text/mentions";
import classes from "./DirectList.module.css";
import { othersIn } from "./groupName";
import { UnreadMark } from "./UnreadMark";

export function DirectList({ directs }: { directs: readonly Direct[] }) {
  return (
    <ul className={classes.list}>
      {directs.map((direct) => (
        <li key={direct.id}>
          <Entry direct={direct} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ direct }: { direct: Direct }) {
  const { t } = useTranslation("messaging");
  const { t: app } = useTranslation();
  const me = useMe().person.id;
  const others = othersIn(direct.participants, me);
  const [first, second] = others;
  const draft = readDraft({ personId: me, groupId: direct.id }).text;
  const role = others.length === 1 && first?.role ? app(`role.${first.role}`) : null;
  return (
    <Link to="/groups/$groupId" params={{ groupId: direct.id }} className={classes.entry}>
      <span className={classes.pictures} data-several={second ? true : undefined}>
        {first && <PersonAvatar person={first} size={second ? "s" : "m"} />}
        {second && <PersonAvatar person={second} size="s" />}
      </span>
      <span className={classes.words}>
        <span className={classes.name} dir="auto">
          {others.map(({ name }) => name).join(", ")}
        </span>
        <span className={classes.note}>
          {draft === "" ? (
            role
          ) : (
            <>
              <strong>{t("directs.draft")}:</strong> {inOneLine(draft, 120)}
            </>
          )}
        </span>
      </span>
      <span className={classes.side}>
        <RelativeTime at={direct.active_at} className={classes.time ?? ""} />
        <UnreadMark groupId={direct.id} />
      </span>
    </Link>
  );
}
