// SPDX-License-Identifier: EUPL-1.2

const de = {
  title: "Nachrichten",
};

export default de;
