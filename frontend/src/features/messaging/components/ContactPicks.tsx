// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Contact } from "@/api/types";
import picks from "@/features/communities/components/Tabs.module.css";
import { PersonAvatar } from "@/ui/PersonAvatar";

type Props = {
  contacts: readonly Contact[];
  picked: readonly Contact[];
  toggle: (contact: Contact) => void;
};

/** People to tick, with what tells two of one name apart: role, class, whose guardian. */
export function ContactPicks({ contacts, picked, toggle }: Props) {
  const { t: app } = useTranslation();
  return (
    <ul className={picks.picks}>
      {contacts.map((contact) => {
        const { id, name, role, school, classes, children } = contact;
        const notes = [role && app(`role.${role}`), ...classes, ...children, school];
        return (
          <li key={id}>
            <label className={picks.pick}>
              <input
                type="checkbox"
                checked={picked.some((other) => other.id === id)}
                onChange={() => toggle(contact)}
              />
              <PersonAvatar person={contact} size="s" />
              <span className={picks.words}>
                <span dir="auto">{name}</span>
                <span className={picks.soft}>{notes.filter(Boolean).join(" · ")}</span>
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
