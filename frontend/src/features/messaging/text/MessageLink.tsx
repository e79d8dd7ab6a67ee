// SPDX-License-Identifier: EUPL-1.2
import { useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";
import { useMe } from "@/features/people/api";
import { targetOf } from "./links";
import classes from "./RichText.module.css";

type Props = { address: string; children: ReactNode };

/** A link, a mention, or, when it leads nowhere good, just its words. */
export function MessageLink({ address, children }: Props) {
  const router = useRouter();
  const me = useMe();
  const target = targetOf(address);
  if (!target) return children;
  if (target.kind === "person")
    return (
      <span className={classes.mention} data-me={target.id === me.person.id || undefined}>
        {children}
      </span>
    );
  if (target.kind === "outside")
    return (
      <a href={target.href} target="_blank" rel="noopener noreferrer nofollow">
        {children}
      </a>
    );
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void router.navigate({ href: target.path });
  };
  return (
    <a href={target.href} onClick={follow}>
      {children}
    </a>
  );
}
