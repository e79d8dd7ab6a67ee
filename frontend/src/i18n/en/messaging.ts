// SPDX-License-Identifier: EUPL-1.2
import type de from "../de/messaging";

const en: typeof de = {
  title: "Messages",
};

export default en;
