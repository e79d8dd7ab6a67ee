// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { type Drawn, useDrawPictures } from "../api";
import { PictureRow } from "./PictureGrid";

/** Pictures by chance for all who have none; shown this once. */
export function DrawDialog({ classId, onClose }: { classId: string; onClose: () => void }) {
  const { t } = useTranslation("cards");
  const { t: app } = useTranslation();
  const drawing = useDrawPictures(classId);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t("draw.title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <div className={list.form}>
        {drawing.data ? (
          <>
            <p className={list.hint} role="status">
              {t("draw.once")}
            </p>
            <DrawnList drawn={drawing.data} />
            <div className={list.buttons}>
              <Button variant="default" onClick={() => print()}>
                {t("draw.print")}
              </Button>
              <Button onClick={onClose}>{t("draw.ready")}</Button>
            </div>
          </>
        ) : (
          <>
            <p>{t("draw.text")}</p>
            <FormProblem error={drawing.error} />
            <Button loading={drawing.isPending} onClick={() => drawing.mutate()}>
              {t("draw.start")}
            </Button>
          </>
        )}
      </div>
    </Modal>
  );
}

function DrawnList({ drawn }: { drawn: Drawn[] }) {
  return (
    <ul className={list.list}>
      {drawn.map(({ person, pictures }) => (
        <li key={person.id} className={list.row}>
          <div className={list.words}>
            <span className={list.strong}>{person.name}</span>
          </div>
          <PictureRow pictures={pictures} />
        </li>
      ))}
    </ul>
  );
}
