// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/agreeing";

const en: typeof de = {
  close: "Close",
  basis: {
    title: "What you ask for",
    text: "Every purpose rests on consent until your school decides otherwise. Talk to your data protection officer before.",
    consent: "Consent",
    consent_text: "Everybody is asked. Who does not say yes is not in it.",
    public_task: "Task of the school",
    public_task_text: "Nobody is asked. It is part of the school's task.",
    since: "{{reason}} (recorded on {{day}})",
    change: "Change",
    change_named: "Change: {{purpose}}",
    legend: "What does “{{purpose}}” rest on?",
    reason: "Who decided this, and what does it rest on?",
    reason_hint: "For example: school conference of 1 June, section 120 (5) SchulG NRW.",
    effect_consent:
      "From now on counts what everybody said themselves. Earlier answers count again.",
    effect_public_task: "From now on nobody is asked any more. Earlier answers are kept.",
    save: "Record",
    done: "This holds from now on.",
  },
  bands: {
    title: "From which age the own answer counts",
    text: "Before that, guardians answer. A child's no counts at every age.",
    own_word_from: "The child has to say yes, too",
    own_word_alone_from: "Only the own answer counts",
    age: "from {{age}} years",
    save: "Record",
    done: "Whoever has to be asked anew is asked now.",
  },
  paper: {
    title: "Whom you reach on paper",
    text: "Who is not in yet is on a list. Nobody sees why: some have no slip yet, some gave no answer, some would rather not.",
    list: "See the list",
  },
};

export default en;
