// SPDX-License-Identifier: EUPL-1.2
import type { components } from "./schema";

type Schemas = components["schemas"];

/** The words on the wire by the names the screens use. Everything here is generated from contract/openapi.json. */
export type Me = Schemas["Me"];
export type Person = Schemas["PersonBrief"];
export type School = Schemas["SchoolBrief"];
export type Community = Schemas["CommunityBrief"];
export type GroupBrief = Schemas["GroupBrief"];
export type Session = Schemas["SessionOut"];
export type Token = Schemas["TokenOut"];
export type Role = NonNullable<Person["role"]>;
export type Appearance = Me["appearance"];
export type CommunityKind = Community["kind"];
