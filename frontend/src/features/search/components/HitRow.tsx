// SPDX-License-Identifier: EUPL-1.2
import { RelativeTime } from "@/ui/RelativeTime";
import type { Hit } from "../useFound";
import { pieces } from "../words";
import classes from "./SearchPanel.module.css";

type Props = { id: string; hit: Hit; asked: string; chosen: boolean };

export function HitRow({ id, hit, asked, chosen }: Props) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's (aria-activedescendant)
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={classes.hit}
      onMouseDown={(event) => event.preventDefault()}
      onClick={hit.open}
    >
      <span className={classes.picture}>{hit.picture}</span>
      <span className={classes.words}>
        <span className={classes.label} dir="auto">
          {pieces(hit.label, asked).map(({ text, hit: marked }, index) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
            marked ? <mark key={index}>{text}</mark> : text,
          )}
        </span>
        <span className={classes.note} dir="auto">
          {hit.note}
          {hit.at && (
            <>
              {" · "}
              <RelativeTime at={hit.at} />
            </>
          )}
        </span>
      </span>
    </div>
  );
}
