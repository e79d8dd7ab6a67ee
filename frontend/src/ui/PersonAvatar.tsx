// SPDX-License-Identifier: EUPL-1.2

import { markOf } from "./mark";
import classes from "./PersonAvatar.module.css";

type Props = { person: { id: string; initials: string }; size?: "s" | "m" | "l" };

/** Initials, a colour and a shape, so that two people differ without seeing colour. The name stands beside it. */
export function PersonAvatar({ person, size = "m" }: Props) {
  const { tint, shape } = markOf(person.id);
  return (
    <span
      className={classes.avatar}
      data-size={size}
      data-tint={tint}
      data-shape={shape}
      aria-hidden
    >
      {person.initials}
    </span>
  );
}
