// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "Stammdaten",
};

export default de;
