// SPDX-License-Identifier: EUPL-1.2
import { redirect } from "@tanstack/react-router";
import type { Me } from "@/api/types";

type Arriving = { context: { me: Me }; location: { href: string } };

/** For routes whose answers need the second step: whoever has to pass it first is led there, and then back. */
export function requireSecondStep({ context: { me }, location }: Arriving): void {
  const { needed, passed } = me.second_factor;
  if (needed && !passed) throw redirect({ to: "/second-step", search: { next: location.href } });
}
