// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import classes from "./PageHeader.module.css";
import { usePageTitle } from "./usePageTitle";

type Props = {
  title: string;
  /** What the browser tab says, when it is not the title. */
  tabTitle?: string;
  text?: ReactNode;
  /** Stands before the title: an emblem, an avatar. */
  emblem?: ReactNode;
  /** A way back, for pages below another. */
  back?: ReactNode;
  /** What one can do here. */
  actions?: ReactNode;
};

/** The page's heading. It gets the focus after a change of page, so that reading starts here. */
export function PageHeader({ title, tabTitle, text, emblem, back, actions }: Props) {
  usePageTitle(tabTitle ?? title);
  return (
    <header className={classes.header}>
      {back}
      <div className={classes.row}>
        {emblem}
        <div className={classes.words}>
          <h1 className={classes.title} tabIndex={-1} data-page-heading>
            {title}
          </h1>
          {text && <p className={classes.text}>{text}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </header>
  );
}
