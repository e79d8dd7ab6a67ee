// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/search";

const en: typeof de = {
  title: "Search",
};

export default en;
