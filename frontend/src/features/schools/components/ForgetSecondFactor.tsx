// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { toast } from "@/ui/toasts";
import type { PersonRow } from "../api";
import { useForgetSecondFactor } from "../forgetSecondFactor";

type Props = { schoolId: string; person: PersonRow; opened: boolean; onClose: () => void };

/** For a colleague who lost telephone and codes, and stands before the office's desk. */
export function ForgetSecondFactor({ schoolId, person, opened, onClose }: Props) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const forgetting = useForgetSecondFactor(schoolId, person.id);
  const name = person.full_name;
  const forget = () =>
    forgetting.mutate(undefined, {
      onSuccess: () => toast.good(t("second_step.done", { name })),
      onError: (error) => toast.bad((isProblem(error) && error.detail) || app("error.text")),
      onSettled: onClose,
    });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      onConfirm={forget}
      title={t("second_step.title", { name })}
      confirmLabel={t("second_step.confirm")}
      busy={forgetting.isPending}
      danger
    >
      {t("second_step.text", { name })}
    </ConfirmDialog>
  );
}
