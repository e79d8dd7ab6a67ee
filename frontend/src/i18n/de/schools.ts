// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "Schule",
};

export default de;
