// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import classes from "./ByHand.module.css";

/** For whom the camera does not help: the same by typing, behind a line to open. */
export function ByHand({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className={classes.byHand}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
