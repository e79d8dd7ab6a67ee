// SPDX-License-Identifier: EUPL-1.2
import type { Me } from "@/api/types";

export const ME: Me = {
  person: {
    id: "01890000-0000-7000-8000-00000000000a",
    name: "Ada A.",
    initials: "AA",
    role: "pupil",
    school: null,
  },
  given_name: "Ada",
  family_name: "Amsel",
  login_name: "ada",
  language: "de",
  email: null,
  appearance: "auto",
  first_steps_done: true,
  affiliations: [],
  children: [],
  installation_roles: [],
  abilities: { administer: [], found_communities: [], create_schools: false, issue_codes: false },
  functions: ["attachments", "direct_messages", "name_search", "photos", "reactions", "scheduled"],
  second_factor: { needed: false, set_up: false, passed: false },
  limited_until: null,
  limits: { attachment_bytes: 25_000_000, message_chars: 10_000 },
};
