// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type CardRow, useChoosePictures } from "../api";
import { CHOSEN, type Picture } from "../pictures";
import { PictureGrid, PictureRow } from "./PictureGrid";

type Props = { classId: string; row: CardRow; onClose: () => void };

/** The child sits beside and chooses. Here the pictures are shown: this is where they are learned. */
export function ChooseDialog({ classId, row, onClose }: Props) {
  const { t } = useTranslation("cards");
  const { t: app } = useTranslation();
  const [chosen, setChosen] = useState<Picture[]>([]);
  const choosing = useChoosePictures(classId);
  const { name, id } = row.person;
  const keep = () =>
    choosing.mutate(
      { personId: id, pictures: chosen },
      {
        onSuccess: () => {
          toast.good(t("choose.done", { name }));
          onClose();
        },
      },
    );
  const full = chosen.length === CHOSEN;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("choose.title", { name })}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <div className={list.form}>
        <p>{t("choose.text")}</p>
        <PictureGrid
          onPicture={(picture) => setChosen([...chosen, picture])}
          used={chosen}
          full={full}
        />
        <PictureRow pictures={chosen} />
        <FormProblem error={choosing.error} />
        <div className={list.buttons}>
          <Button
            variant="default"
            disabled={chosen.length === 0}
            onClick={() => setChosen(chosen.slice(0, -1))}
          >
            {t("pictures.back")}
          </Button>
          <Button disabled={!full} loading={choosing.isPending} onClick={keep}>
            {t("choose.keep")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
