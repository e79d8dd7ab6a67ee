// SPDX-License-Identifier: EUPL-1.2
import { IconCircleCheck, IconHourglass, IconUserOff } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import classes from "@/ui/List.module.css";
import { PersonAvatar } from "@/ui/PersonAvatar";
import type { PersonRow } from "../api";
import { PersonActions } from "./PersonActions";

const SIGNS = {
  active: { tone: "good", Picture: IconCircleCheck },
  invited: { tone: "wait", Picture: IconHourglass },
  deactivated: { tone: "off", Picture: IconUserOff },
} as const;

export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? words.at(-1) : "";
  return `${words[0]?.charAt(0) ?? ""}${last?.charAt(0) ?? ""}`.toUpperCase();
}

function StateTag({ person, taught }: { person: PersonRow; taught: boolean }) {
  const { t } = useTranslation("schools");
  const format = useFormat();
  const { tone, Picture } = SIGNS[person.state];
  const text =
    person.state === "deactivated" && person.deactivated_on
      ? t("state.deactivated", { day: format.day(person.deactivated_on) })
      : t(`state.${wordFor(person.state, taught)}`);
  return (
    <span className={classes.tag} data-tone={tone}>
      <Picture aria-hidden size={16} />
      {text}
    </span>
  );
}

/** Teachers read what to do; nobody reads why. */
function wordFor(state: PersonRow["state"], taught: boolean) {
  if (state === "deactivated") return "deactivated_short";
  return taught && state === "invited" ? "paper" : state;
}

type Props = {
  schoolId: string;
  people: PersonRow[];
  label: string;
  mayEdit?: boolean;
  /** The pupils of a class, before their teachers. */
  taught?: boolean;
};

/** People with what they are, whether they have signed in, and what can be done. */
export function PersonRows(props: Props) {
  const { schoolId, people, label, mayEdit = true, taught = false } = props;
  const { t: app } = useTranslation();
  return (
    <ul className={classes.list} aria-label={label}>
      {people.map((person) => (
        <li
          key={person.id}
          className={classes.row}
          data-off={person.state === "deactivated" || undefined}
        >
          <PersonAvatar
            person={{ id: person.id, initials: initialsOf(person.full_name) }}
            size="m"
          />
          <div className={classes.words}>
            <span className={classes.strong}>{person.full_name}</span>
            <span className={classes.soft}>
              <span className={classes.mono}>{person.login_name}</span>
              {" · "}
              {person.roles.map((role) => app(`role.${role}`)).join(", ")}
              {person.classes.length > 0 &&
                ` · ${person.classes.map((each) => each.name).join(", ")}`}
            </span>
          </div>
          <StateTag person={person} taught={taught} />
          <PersonActions schoolId={schoolId} person={person} mayEdit={mayEdit} />
        </li>
      ))}
    </ul>
  );
}
