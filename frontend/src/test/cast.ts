// SPDX-License-Identifier: EUPL-1.2
import type { Me, Person, School } from "@/api/types";

export const school: School = { id: "s1", name: "Gesamtschule Am Wald", short_name: "GE Wald" };

function person(id: string, name: string, initials: string, role: Person["role"]): Person {
  return { id, name, initials, role, school: null };
}

export const sophie = person("p1", "Sophie A.", "SA", "pupil");
export const yilmaz = person("p3", "Deniz Yılmaz", "DY", "teacher");
export const albrecht = person("p9", "Katrin Albrecht", "KA", "guardian");

const nothing = {
  administer: [],
  found_communities: [],
  create_schools: false,
  issue_codes: false,
};

/** The pupil of the cast, signed in. */
export function pupil(change: Partial<Me> = {}): Me {
  return {
    person: sophie,
    given_name: "Sophie",
    family_name: "Albrecht",
    login_name: "sophie.a",
    language: "de",
    email: null,
    appearance: "auto",
    first_steps_done: true,
    affiliations: [
      {
        school,
        state: "live",
        takes_part: true,
        role: "pupil",
        classes: [{ id: "c1", name: "5b", kind: "class", part: "pupil" }],
      },
    ],
    children: [],
    installation_roles: [],
    abilities: nothing,
    functions: [
      "access_tokens",
      "across_schools",
      "attachments",
      "direct_messages",
      "name_search",
      "photos",
      "reactions",
      "scheduled",
    ],
    second_factor: { needed: false, set_up: false, passed: false },
    limited_until: null,
    limits: { attachment_bytes: 25_000_000, message_chars: 20_000 },
    ...change,
  };
}

/** The guardian of the cast: Sophie's mother. */
export function guardian(): Me {
  return pupil({
    person: albrecht,
    given_name: "Katrin",
    login_name: "k.albrecht",
    affiliations: [{ school, state: "live", takes_part: true, role: "guardian", classes: [] }],
    children: [sophie],
  });
}
