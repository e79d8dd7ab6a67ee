// SPDX-License-Identifier: EUPL-1.2
import { IconBuildingCommunity, IconPencil, IconSchool, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { communitiesQuery } from "@/features/communities/api";
import { useMe } from "@/features/people/api";
import classes from "./home.module.css";

/** The three or four places people go to most. */
export function QuickWays() {
  const { t } = useTranslation("home");
  const me = useMe();
  const { data: communities = [] } = useQuery(communitiesQuery);
  const mine = communities
    .filter(({ kind, groups }) => kind === "class" && groups.length > 0)
    .slice(0, 2);
  const whole = me.limited_until === null;
  const office = me.abilities.administer.length > 0;
  const city = me.abilities.create_schools;
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{t("ways.title")}</h2>
      <ul className={classes.ways}>
        {mine.map(({ id, name, groups }) => (
          <li key={id}>
            <Link
              to="/groups/$groupId"
              params={{ groupId: groups[0]?.id ?? "" }}
              className={classes.way}
            >
              <IconSchool aria-hidden size={24} stroke={1.75} />
              {name}
            </Link>
          </li>
        ))}
        {whole && communities.length > 0 && me.functions.includes("direct_messages") && (
          <li>
            <Link to="/messages" className={classes.way}>
              <IconPencil aria-hidden size={24} stroke={1.75} />
              {t("ways.write")}
            </Link>
          </li>
        )}
        {whole && (
          <li>
            <Link to="/search" className={classes.way}>
              <IconSearch aria-hidden size={24} stroke={1.75} />
              {t("ways.search")}
            </Link>
          </li>
        )}
        {(office || city) && (
          <li>
            <Link to="/schools" className={classes.way}>
              <IconBuildingCommunity aria-hidden size={24} stroke={1.75} />
              {city ? t("ways.all_schools") : t("ways.schools")}
            </Link>
          </li>
        )}
      </ul>
    </section>
  );
}
