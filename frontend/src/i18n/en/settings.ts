// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/settings";

const en: typeof de = {
  title: "settings",
};

export default en;
