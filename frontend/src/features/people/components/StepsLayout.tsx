// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from "react";
import { Brand } from "@/ui/Brand";
import classes from "./StepsLayout.module.css";

type Props = { above?: ReactNode; children: ReactNode };

/** A page between the sign-in and the app: something is asked or chosen first, so no menu leads elsewhere. */
export function StepsLayout({ above, children }: Props) {
  return (
    <div className={classes.layout}>
      <div>
        {above}
        <header className={classes.top}>
          <Brand />
        </header>
      </div>
      <main className={classes.main}>{children}</main>
    </div>
  );
}
