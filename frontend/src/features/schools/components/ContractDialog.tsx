// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { type StartRow, useEndContract, useRecordContract } from "../startApi";
import { useDay } from "../useDay";

/** The city records that a school signed its processing contract, or that it ended. */
export function ContractDialog({ row, onClose }: { row: StartRow; onClose: () => void }) {
  const { t } = useTranslation("start");
  const { t: app } = useTranslation();
  const day = useDay();
  const keep = useRecordContract(row.school.id);
  const end = useEndContract(row.school.id);
  const form = useForm({ initialValues: { text_version: "", signed_on: "", signatory: "" } });
  const said = (sentence: string) => ({
    onSuccess: () => {
      toast.good(sentence);
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("contract.title", { school: row.school.name })}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form
        className={classes.form}
        onSubmit={form.onSubmit((values) => keep.mutate(values, said(t("contract.done"))))}
      >
        {row.contract && (
          <p>
            {t("contract.there", {
              version: row.contract.text_version,
              on: day(row.contract.signed_on),
              signatory: row.contract.signatory,
            })}
          </p>
        )}
        <TextInput
          required
          maxLength={40}
          label={t("contract.text_version")}
          data-autofocus
          {...form.getInputProps("text_version")}
        />
        <TextInput
          required
          type="date"
          label={t("contract.signed_on")}
          {...form.getInputProps("signed_on")}
        />
        <TextInput
          required
          maxLength={200}
          label={t("contract.signatory")}
          {...form.getInputProps("signatory")}
        />
        <FormProblem error={keep.error ?? end.error} />
        <div className={classes.buttons}>
          {row.contract && (
            <Button
              variant="default"
              loading={end.isPending}
              onClick={() => end.mutate(undefined, said(t("contract.ended")))}
            >
              {t("contract.end")}
            </Button>
          )}
          <Button type="submit" loading={keep.isPending}>
            {t("contract.action")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
