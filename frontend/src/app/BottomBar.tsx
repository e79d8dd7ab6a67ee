// SPDX-License-Identifier: EUPL-1.2
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AccountMenu } from "./AccountMenu";
import classes from "./BottomBar.module.css";
import { useDestinations } from "./navigation";

/** The phone's menu, within reach of the thumb. */
export function BottomBar() {
  const { t } = useTranslation();
  const destinations = useDestinations();
  return (
    <nav className={classes.bar} aria-label={t("nav.main")}>
      {destinations.map(({ to, label, Picture }) => (
        <Link key={to} to={to} className={classes.way} activeOptions={{ exact: to === "/" }}>
          <span className={classes.picture}>
            <Picture aria-hidden size={24} stroke={1.75} />
          </span>
          <span className={classes.word}>{t(label)}</span>
        </Link>
      ))}
      <AccountMenu compact />
    </nav>
  );
}
