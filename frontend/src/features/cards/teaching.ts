// SPDX-License-Identifier: EUPL-1.2
import type { Me } from "@/api/types";

/** Whether somebody teaches where children come in by card, and so may begin lessons. */
export function beginsLessons(me: Me): boolean {
  return (
    me.functions.includes("picture_sign_in") &&
    me.affiliations.some(({ classes }) => classes.some(({ part }) => part !== "pupil"))
  );
}
