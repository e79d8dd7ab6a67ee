// SPDX-License-Identifier: EUPL-1.2
import { IconAlertTriangle, IconBulb, IconCircleCheck } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./Notice.module.css";

const PICTURES = { hint: IconBulb, good: IconCircleCheck, bad: IconAlertTriangle };

type Props = { tone?: keyof typeof PICTURES; title?: string; children: ReactNode };

/** A note within the page. A bad one is read out at once, because it answers what was just done. */
export function Notice({ tone = "hint", title, children }: Props) {
  const Picture = PICTURES[tone];
  return (
    <div className={classes.notice} data-tone={tone} role={tone === "bad" ? "alert" : undefined}>
      <Picture aria-hidden size={24} stroke={1.75} />
      <div>
        {title && <p className={classes.title}>{title}</p>}
        <div>{children}</div>
      </div>
    </div>
  );
}
