// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/home";

const en: typeof de = {
  title: "home",
};

export default en;
