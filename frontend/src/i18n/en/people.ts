// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/people";

const en: typeof de = {
  title: "people",
};

export default en;
