// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconDeviceMobileOff,
  IconDots,
  IconEyeOff,
  IconKey,
  IconPencil,
  IconUserMinus,
  IconUserPlus,
  IconUsers,
} from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { toast } from "@/ui/toasts";
import { type PersonRow, useSetActive } from "../api";
import { ForgetSecondFactor } from "./ForgetSecondFactor";
import { LoginCodeDialog } from "./LoginCodeDialog";
import { RenamePerson } from "./RenamePerson";

const HidePerson = lazy(() => import("@/features/privacy/components/HidePerson"));
const ChildCodeDialog = lazy(() => import("@/features/consent/components/ChildCodeDialog"));

type Props = { schoolId: string; person: PersonRow; mayEdit: boolean };

/** What can be done for one person of the list. */
export function PersonActions({ schoolId, person, mayEdit }: Props) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const [open, setOpen] = useState<
    "code" | "child-code" | "rename" | "second_step" | "hide" | "off" | null
  >(null);
  const setActive = useSetActive(schoolId);
  const close = () => setOpen(null);
  const worksHere = person.roles.some((role) => role !== "pupil" && role !== "guardian");
  const off = person.state === "deactivated";
  const change = (active: boolean) =>
    setActive.mutate(
      { personId: person.id, active },
      {
        onSuccess: () => {
          close();
          toast.good(
            t(active ? "active.reactivated" : "active.deactivated", { name: person.full_name }),
          );
        },
        onError: (error) => toast.bad((isProblem(error) && error.detail) || app("error.text")),
      },
    );
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={250}>
        <Menu.Target>
          <ActionIcon color="gray" aria-label={t("people.actions", { name: person.full_name })}>
            <IconDots aria-hidden size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!off && (
            <Menu.Item
              leftSection={<IconKey aria-hidden size={20} />}
              onClick={() => setOpen("code")}
            >
              {t("code.action")}
            </Menu.Item>
          )}
          {mayEdit && !off && person.roles.includes("pupil") && (
            <Menu.Item
              leftSection={<IconUsers aria-hidden size={20} />}
              onClick={() => setOpen("child-code")}
            >
              {t("child_code")}
            </Menu.Item>
          )}
          {mayEdit && (
            <Menu.Item
              leftSection={<IconPencil aria-hidden size={20} />}
              onClick={() => setOpen("rename")}
            >
              {t("rename.action")}
            </Menu.Item>
          )}
          {worksHere && mayEdit && !off && (
            <Menu.Item
              leftSection={<IconDeviceMobileOff aria-hidden size={20} />}
              onClick={() => setOpen("second_step")}
            >
              {t("second_step.action")}
            </Menu.Item>
          )}
          {mayEdit && !off && (
            <Menu.Item
              leftSection={<IconEyeOff aria-hidden size={20} />}
              onClick={() => setOpen("hide")}
            >
              {t("hide_action")}
            </Menu.Item>
          )}
          {mayEdit && !off && (
            <Menu.Item
              leftSection={<IconUserMinus aria-hidden size={20} />}
              onClick={() => setOpen("off")}
            >
              {t("active.deactivate")}
            </Menu.Item>
          )}
          {mayEdit && off && (
            <Menu.Item
              leftSection={<IconUserPlus aria-hidden size={20} />}
              onClick={() => change(true)}
            >
              {t("active.reactivate")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === "code" && <LoginCodeDialog schoolId={schoolId} person={person} onClose={close} />}
      <Suspense fallback={null}>
        {open === "child-code" && (
          <ChildCodeDialog schoolId={schoolId} person={person} onClose={close} />
        )}
        {open === "hide" && <HidePerson person={person} onClose={close} />}
      </Suspense>
      {open === "rename" && <RenamePerson schoolId={schoolId} person={person} onClose={close} />}
      <ForgetSecondFactor
        schoolId={schoolId}
        person={person}
        opened={open === "second_step"}
        onClose={close}
      />
      <ConfirmDialog
        opened={open === "off"}
        onClose={close}
        onConfirm={() => change(false)}
        title={t("active.title", { name: person.full_name })}
        confirmLabel={t("active.deactivate")}
        busy={setActive.isPending}
        danger
      >
        {t("active.text", { name: person.full_name })}
      </ConfirmDialog>
    </>
  );
}
