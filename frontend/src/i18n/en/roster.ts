// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/roster";

const en: typeof de = {
  title: "Roster",
};

export default en;
