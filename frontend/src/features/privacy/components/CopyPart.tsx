// SPDX-License-Identifier: EUPL-1.2
import { Button, Loader } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { saveAs } from "@/ui/saveAs";
import { toast } from "@/ui/toasts";
import { type Copy, useAskCopy, useFetchCopy, type Ward } from "../api";
import { AgainDialog } from "./AgainDialog";
import own from "./privacy.module.css";

/** A copy of everything: not asked for, being made, ready, fetched, expired, failed. */
export function CopyPart({ ward, copy }: { ward: Ward; copy: Copy | undefined }) {
  const { t } = useTranslation("privacy");
  const ask = useAskCopy();
  const inHand = copy?.state === "making" || copy?.state === "ready";
  return (
    <section className={own.part} aria-labelledby={`copy-${ward.person.id}`}>
      <h3 id={`copy-${ward.person.id}`}>{t("copy.title")}</h3>
      <p className={classes.soft}>{ward.is_me ? t("copy.text") : t("copy.text_child")}</p>
      <div role="status">{copy && <Standing copy={copy} />}</div>
      {copy?.state === "ready" && <Fetch copy={copy} />}
      {!inHand && (
        <div className={own.ways}>
          <Button
            variant="light"
            loading={ask.isPending}
            onClick={() => ask.mutate(ward.person.id)}
          >
            {copy ? t("copy.ask_again") : t("copy.ask")}
          </Button>
        </div>
      )}
      <FormProblem error={ask.error} />
    </section>
  );
}

function Standing({ copy }: { copy: Copy }) {
  const { t } = useTranslation("privacy");
  const format = useFormat();
  const { state, size, expires_at } = copy;
  if (state === "making")
    return (
      <p className={own.making}>
        <Loader size="xs" aria-hidden /> {t("copy.making")}
      </p>
    );
  if (state === "ready" && expires_at)
    return <p>{t("copy.ready", { day: format.day(expires_at), size: format.bytes(size ?? 0) })}</p>;
  if (state === "fetched") return <p>{t("copy.fetched", { day: format.day(copy.asked_at) })}</p>;
  return <p>{state === "expired" ? t("copy.expired") : t("copy.failed")}</p>;
}

/** The passphrase, then the file. It can be fetched once. */
function Fetch({ copy }: { copy: Copy }) {
  const { t } = useTranslation("privacy");
  const [asking, setAsking] = useState(false);
  const fetchCopy = useFetchCopy();
  const given = async () => {
    setAsking(false);
    fetchCopy.mutate(copy.id, {
      onSuccess: (archive) => {
        saveAs(archive, t("copy.file_name"));
        toast.good(t("copy.saved"));
      },
    });
  };
  return (
    <div className={own.ways}>
      <Button
        leftSection={<IconDownload aria-hidden size={20} />}
        loading={fetchCopy.isPending}
        onClick={() => setAsking(true)}
      >
        {t("copy.fetch")}
      </Button>
      <FormProblem error={fetchCopy.error} />
      <AgainDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("copy.fetch")}
        onGiven={given}
      >
        <p>{t("copy.fetch_text")}</p>
      </AgainDialog>
    </div>
  );
}
