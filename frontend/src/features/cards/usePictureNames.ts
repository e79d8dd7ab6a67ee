// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import type { Picture } from "./pictures";

/** What the pictures are called, in the order of the grid. */
export function usePictureNames(): Record<Picture, string> {
  const { t } = useTranslation("cards");
  return {
    sun: t("picture.sun"),
    fish: t("picture.fish"),
    apple: t("picture.apple"),
    boat: t("picture.boat"),
    house: t("picture.house"),
    tree: t("picture.tree"),
    car: t("picture.car"),
    ball: t("picture.ball"),
    star: t("picture.star"),
    cat: t("picture.cat"),
    flower: t("picture.flower"),
    key: t("picture.key"),
  };
}
