// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/communities";

const en: typeof de = {
  title: "Communities",
};

export default en;
