// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/schools";

const en: typeof de = {
  title: "School",
};

export default en;
