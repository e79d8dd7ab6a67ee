// SPDX-License-Identifier: EUPL-1.2
import { IconHome, IconMessages, IconSearch, IconUsersGroup } from "@tabler/icons-react";

/** The ways through the app, in the order of every menu. */
export const DESTINATIONS = [
  { to: "/", label: "nav.home", Picture: IconHome },
  { to: "/communities", label: "nav.communities", Picture: IconUsersGroup },
  { to: "/messages", label: "nav.messages", Picture: IconMessages },
  { to: "/search", label: "nav.search", Picture: IconSearch },
] as const;
