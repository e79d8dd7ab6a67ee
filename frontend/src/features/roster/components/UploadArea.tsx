// SPDX-License-Identifier: EUPL-1.2
import { Button, FileButton } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { FormProblem } from "@/ui/FormProblem";
import { useUpload } from "../api";
import classes from "./Roster.module.css";
import { WorkBar } from "./WorkBar";

/** Takes the files of a roster by drag or by choice and goes on to the preview. */
export function UploadArea({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation("roster");
  const format = useFormat();
  const navigate = useNavigate();
  const [share, setShare] = useState(0);
  const [over, setOver] = useState(false);
  const upload = useUpload(schoolId, setShare);
  const take = (files: File[]) => {
    if (files.length === 0 || upload.isPending) return;
    setShare(0);
    upload.mutate(files, {
      onSuccess: ({ id }) =>
        navigate({
          to: "/schools/$schoolId/imports/$importId",
          params: { schoolId, importId: id },
        }),
    });
  };
  const percent = `${format.number(Math.round(share * 100))} %`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut, the button does the same
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take([...event.dataTransfer.files]);
      }}
    >
      <IconFileUpload aria-hidden size={44} stroke={1.5} />
      <FileButton multiple onChange={take}>
        {(props) => (
          <Button {...props} loading={upload.isPending}>
            {t("upload.choose")}
          </Button>
        )}
      </FileButton>
      <p>{t("upload.formats")}</p>
      <p className={classes.soft}>{t("upload.private")}</p>
      {upload.isPending && (
        <WorkBar
          label={t("upload.title")}
          text={t("upload.sending", { share: percent })}
          share={share}
        />
      )}
      <FormProblem error={upload.error} />
    </div>
  );
}
