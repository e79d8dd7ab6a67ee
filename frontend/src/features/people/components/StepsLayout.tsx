// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import { Brand } from "@/ui/Brand";
import classes from "./StepsLayout.module.css";

/** A page between the sign-in and the app: something is asked or chosen first, so no menu leads elsewhere. */
export function StepsLayout({ children }: { children: ReactNode }) {
  return (
    <div className={classes.layout}>
      <header className={classes.top}>
        <Brand />
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  );
}
