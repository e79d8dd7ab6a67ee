// SPDX-License-Identifier: EUPL-1.2
import type { ErrorComponentProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Brand } from "@/ui/Brand";
import { kindOf } from "@/ui/ErrorState";
import { MissingPage, PageError } from "./PageError";
import classes from "./Standalone.module.css";
import { WithoutLine } from "./WithoutLine";

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
      <PageError {...props}>{kindOf(props.error) === "offline" && <WithoutLine />}</PageError>
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
