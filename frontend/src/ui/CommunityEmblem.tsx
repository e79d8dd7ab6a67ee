// SPDX-License-Identifier: EUPL-1.2
import {
  IconBallFootball,
  IconBook2,
  IconBuilding,
  IconCoffee,
  IconSchool,
  IconUsersGroup,
} from "@tabler/icons-react";
import type { CommunityKind } from "@/api/types";
import classes from "./CommunityEmblem.module.css";

const PICTURES = {
  school: IconBuilding,
  class: IconSchool,
  course: IconBook2,
  staff: IconCoffee,
  club: IconBallFootball,
  project: IconUsersGroup,
} satisfies Record<CommunityKind, unknown>;

type Props = { kind: CommunityKind; size?: "s" | "m" | "l" };

/** One picture and one colour for each kind of community. */
export function CommunityEmblem({ kind, size = "m" }: Props) {
  const Picture = PICTURES[kind];
  return (
    <span className={classes.emblem} data-kind={kind} data-size={size} aria-hidden>
      <Picture size="60%" stroke={1.75} />
    </span>
  );
}
