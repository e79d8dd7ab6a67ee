// SPDX-License-Identifier: EUPL-1.2
import type agreeing from "./de/agreeing";
import type app from "./de/app";
import type audit from "./de/audit";
import type cards from "./de/cards";
import type communities from "./de/communities";
import type consent from "./de/consent";
import type home from "./de/home";
import type incidents from "./de/incidents";
import type messaging from "./de/messaging";
import type people from "./de/people";
import type privacy from "./de/privacy";
import type roster from "./de/roster";
import type safeguarding from "./de/safeguarding";
import type schools from "./de/schools";
import type search from "./de/search";
import type second from "./de/second";
import type settings from "./de/settings";
import type start from "./de/start";

/** German is the source: a key exists when the German catalogue has it. */
export type Catalogues = {
  agreeing: typeof agreeing;
  app: typeof app;
  audit: typeof audit;
  cards: typeof cards;
  communities: typeof communities;
  consent: typeof consent;
  home: typeof home;
  incidents: typeof incidents;
  messaging: typeof messaging;
  people: typeof people;
  privacy: typeof privacy;
  roster: typeof roster;
  safeguarding: typeof safeguarding;
  schools: typeof schools;
  search: typeof search;
  second: typeof second;
  settings: typeof settings;
  start: typeof start;
};

export type Namespace = keyof Catalogues;

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "app";
    resources: Catalogues;
    returnNull: false;
  }
}
