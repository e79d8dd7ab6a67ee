// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "@/features/communities/components/Sidebar.module.css";
import { useMe } from "@/features/people/api";
import { useHas } from "@/features/people/useHas";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { directsQuery } from "../queries";
import { othersIn } from "./groupName";
import { UnreadMark } from "./UnreadMark";

const SHOWN = 8;

/** The liveliest direct conversations; the others are a page away. */
export function SidebarDirects() {
  const { t } = useTranslation();
  const { person, limited_until } = useMe();
  const me = person.id;
  const used = useHas("direct_messages");
  const { data } = useQuery({ ...directsQuery, enabled: used && limited_until === null });
  if (!used || !data || data.length === 0) return null;
  return (
    <>
      <h2 className={classes.title}>{t("nav.directs")}</h2>
      <ul className={classes.list}>
        {data.slice(0, SHOWN).map((direct) => {
          const others = othersIn(direct.participants, me);
          return (
            <li key={direct.id}>
              <Link to="/groups/$groupId" params={{ groupId: direct.id }} className={classes.entry}>
                {others[0] && <PersonAvatar person={others[0]} size="s" />}
                <span className={classes.name} dir="auto">
                  {others.map(({ name }) => name).join(", ")}
                </span>
                <UnreadMark groupId={direct.id} />
              </Link>
            </li>
          );
        })}
      </ul>
    </>
  );
}
