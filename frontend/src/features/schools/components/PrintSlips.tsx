// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox, Modal, NativeSelect } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Role } from "@/api/types";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { ReadyPdf } from "@/ui/ReadyPdf";
import { classesQuery, usePrintSlips } from "../api";
import { ROLES } from "./PeopleFilters";

type Props = {
  schoolId: string;
  /** One class, when the way here already said which. */
  schoolClass?: { id: string; name: string };
};

function isRole(value: string): value is Role {
  return ROLES.some((role) => role === value);
}

function SlipsForm({ schoolId, schoolClass }: Props) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const { data: schoolClasses } = useQuery({
    ...classesQuery(schoolId),
    enabled: !schoolClass,
  });
  const print = usePrintSlips(schoolId);
  const [whom, setWhom] = useState(schoolClass?.id ?? "teacher");
  const [onlyNew, setOnlyNew] = useState(true);
  const wanted = isRole(whom) ? { role: whom } : { class_id: whom };
  if (print.data)
    return <ReadyPdf pdf={print.data} told={t("slips.done")} open={t("slips.open")} />;
  return (
    <>
      {schoolClass ? (
        <p>{t("slips.for_class", { name: schoolClass.name })}</p>
      ) : (
        <NativeSelect
          size="md"
          label={t("slips.for_role")}
          value={whom}
          onChange={(event) => setWhom(event.currentTarget.value)}
          data={[
            ...ROLES.map((role) => ({ value: role, label: app(`role.${role}`) })),
            ...(schoolClasses ?? []).map(({ id, name }) => ({
              value: id,
              label: t("classes.class", { name }),
            })),
          ]}
        />
      )}
      <Checkbox
        label={t("slips.only_new")}
        checked={onlyNew}
        onChange={(event) => setOnlyNew(event.currentTarget.checked)}
      />
      <p className={classes.hint}>{t("slips.warning")}</p>
      <FormProblem error={print.error} />
      <Button
        leftSection={<IconPrinter aria-hidden size={20} />}
        loading={print.isPending}
        onClick={() => print.mutate({ ...wanted, only_not_activated: onlyNew })}
      >
        {t("slips.print")}
      </Button>
    </>
  );
}

/** Login slips for a class or for everybody of one role. */
export function PrintSlips(props: Props) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const [opened, dialog] = useDisclosure();
  return (
    <>
      <Button
        variant="light"
        leftSection={<IconPrinter aria-hidden size={20} />}
        onClick={dialog.open}
      >
        {t("slips.action")}
      </Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={t("slips.title")}
        closeButtonProps={{ "aria-label": app("close") }}
      >
        <div className={classes.form}>
          <SlipsForm {...props} />
        </div>
      </Modal>
    </>
  );
}
