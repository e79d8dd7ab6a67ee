// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "Communities",
};

export default de;
