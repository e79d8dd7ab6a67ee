// SPDX-License-Identifier: EUPL-1.2
import type { Me } from "@/api/types";

/** Whether somebody teaches a class: this one, or any. */
export function teaches({ affiliations }: Me, classId?: string): boolean {
  return affiliations.some(({ classes }) =>
    classes.some(({ id, part }) => part !== "pupil" && (!classId || id === classId)),
  );
}
