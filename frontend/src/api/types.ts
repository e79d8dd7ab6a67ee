// SPDX-License-Identifier: EUPL-1.2
import type { components } from "./schema";

type Schemas = components["schemas"];

/** The words on the wire by the names the screens use. Everything here is generated from contract/openapi.json. */
export type Me = Schemas["Me"];
export type MeChange = Schemas["MeChange"];
export type Person = Schemas["PersonBrief"];
export type School = Schemas["SchoolBrief"];
export type Community = Schemas["CommunityBrief"];
export type GroupBrief = Schemas["GroupBrief"];
export type CommunityDetail = Schemas["CommunityDetail"];
export type Candidate = Schemas["Candidate"];
export type Contact = Schemas["Contact"];
export type Direct = Schemas["DirectWire"];
export type Member = Schemas["MemberWire"];
export type Group = Schemas["GroupDetail"];
export type Message = Schemas["MessageWire"];
export type MessagePage = Schemas["MessagesPage"];
export type Thread = Schemas["ThreadWire"];
export type StoredFile = Schemas["FileWire"];
export type ScheduledMessage = Schemas["ScheduledWire"];
export type Unread = Schemas["Unread"];
export type Found = Schemas["Found"];
export type Session = Schemas["SessionOut"];
export type Token = Schemas["TokenOut"];
export type TokenRequest = Schemas["TokenIn"];
export type Role = NonNullable<Person["role"]>;
export type Appearance = Me["appearance"];
export type CommunityKind = Community["kind"];
export type HomeNew = Schemas["Home"]["new"][number];
export type HomeNeed = Schemas["Home"]["needs"][number];
