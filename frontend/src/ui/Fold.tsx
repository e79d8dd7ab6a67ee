// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import classes from "./Fold.module.css";

type Props = { title: string; children: ReactNode; className?: string | undefined };

/** Something that few need: behind a line to open. */
export function Fold({ title, children, className = "" }: Props) {
  return (
    <details className={`${classes.fold} ${className}`}>
      <summary>{title}</summary>
      {children}
    </details>
  );
}
