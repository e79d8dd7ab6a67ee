// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import classes from "./home.module.css";

/** A heading and a list of things to go to. */
export function HomeSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2 className={classes.title}>{title}</h2>
      <ul className={classes.list}>{children}</ul>
    </section>
  );
}
