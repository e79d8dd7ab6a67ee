// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "Suche",
};

export default de;
