// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import classes from "./EmptyState.module.css";

type Props = {
  title: string;
  /** Why it is empty, and what to do. */
  text?: ReactNode;
  art?: ReactNode;
  as?: "h1" | "h2" | "h3" | "p";
  children?: ReactNode;
};

export function EmptyState({ title, text, art, as: Heading = "h2", children }: Props) {
  return (
    <div className={classes.empty}>
      {art && <div className={classes.art}>{art}</div>}
      <Heading
        className={classes.title}
        tabIndex={Heading === "h1" ? -1 : undefined}
        data-page-heading={Heading === "h1" || undefined}
      >
        {title}
      </Heading>
      {text && <p className={classes.text}>{text}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
