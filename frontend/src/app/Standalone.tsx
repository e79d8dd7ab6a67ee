// SPDX-License-Identifier: EUPL-1.2
import type { ErrorComponentProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Brand } from "@/ui/Brand";
import { MissingPage, PageError } from "./PageError";
import classes from "./Standalone.module.css";

/** A page without the shell, because who is signed in could not be found out. */
function Standalone({ children }: { children: ReactNode }) {
  return (
    <div className={classes.layout}>
      <header className={classes.top}>
        <Brand />
      </header>
      <main className={classes.main}>{children}</main>
    </div>
  );
}

export function StandaloneError(props: ErrorComponentProps) {
  return (
    <Standalone>
      <PageError {...props} />
    </Standalone>
  );
}

export function StandaloneMissing() {
  return (
    <Standalone>
      <MissingPage />
    </Standalone>
  );
}
