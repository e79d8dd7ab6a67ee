// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import classes from "./Page.module.css";

type Props = {
  children: ReactNode;
  /** prose for forms and texts, page for lists, full for what uses the whole width. */
  width?: "prose" | "page" | "full";
};

/** The frame of a page's content: comfortable margins at every size. */
export function Page({ children, width = "page" }: Props) {
  return (
    <div className={classes.page} data-width={width}>
      {children}
    </div>
  );
}
