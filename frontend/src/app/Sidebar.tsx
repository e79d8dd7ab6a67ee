// SPDX-License-Identifier: EUPL-1.2
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { SidebarCommunities } from "@/features/communities/components/SidebarCommunities";
import { Brand, BrandMark } from "@/ui/Brand";
import { AccountMenu } from "./AccountMenu";
import { useDestinations } from "./navigation";
import classes from "./Sidebar.module.css";

/** Rail on tablets (pictures with a word below), sidebar with my communities on desktops. */
export function Sidebar() {
  const { t } = useTranslation();
  const destinations = useDestinations();
  return (
    <nav className={classes.sidebar} aria-label={t("nav.main")}>
      <Link to="/" className={classes.brand} aria-label={t("name")}>
        <span className={classes.wide}>
          <Brand size={36} />
        </span>
        <span className={classes.narrow}>
          <BrandMark size={40} />
        </span>
      </Link>
      <ul className={classes.ways}>
        {destinations.map(({ to, label, Picture }) => (
          <li key={to}>
            <Link to={to} className={classes.way} activeOptions={{ exact: to === "/" }}>
              <Picture aria-hidden size={24} stroke={1.75} />
              <span>{t(label)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className={classes.communities}>
        <SidebarCommunities />
      </div>
      <div className={classes.account}>
        <AccountMenu />
      </div>
    </nav>
  );
}
