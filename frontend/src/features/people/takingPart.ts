// SPDX-License-Identifier: EUPL-1.2
import type { Me } from "@/api/types";

/**
 * Whether somebody meets others here: takes part at a school that is live. Whoever runs a school or the installation
 * comes in anyway, because offices work in every state of a school.
 */
export function isIn({ affiliations, abilities, installation_roles }: Me): boolean {
  if (installation_roles.length > 0 || abilities.administer.length > 0) return true;
  return affiliations.some(({ state, takes_part }) => state === "live" && takes_part);
}
