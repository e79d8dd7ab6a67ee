// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "home",
};

export default de;
