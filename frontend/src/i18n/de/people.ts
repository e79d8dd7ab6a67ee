// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "people",
};

export default de;
