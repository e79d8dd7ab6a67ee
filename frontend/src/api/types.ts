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
export type CommunityDetail = Schemas["CommunityOut"];
export type Member = Schemas["MemberOut"];
export type Group = Schemas["GroupOut"];
export type Message = Schemas["Message"];
export type MessagePage = Schemas["MessagePage"];
export type Thread = Schemas["ThreadOut"];
export type StoredFile = Schemas["FileOut"];
export type ScheduledMessage = Schemas["ScheduledOut"];
export type Unread = Schemas["UnreadOut"];
export type Found = Schemas["SearchOut"];
export type Session = Schemas["SessionOut"];
export type Token = Schemas["TokenOut"];
export type TokenRequest = Schemas["TokenIn"];
export type Role = NonNullable<Person["role"]>;
export type Appearance = Me["appearance"];
export type CommunityKind = Community["kind"];
export type HomeNew = Schemas["HomeNew"];
export type HomeNeed = Schemas["HomeNeed"];
