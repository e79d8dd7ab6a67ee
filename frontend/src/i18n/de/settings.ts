// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "settings",
};

export default de;
