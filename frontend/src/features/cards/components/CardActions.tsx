// SPDX-License-Identifier: EUPL-1.2
import { ActionIcon, Menu } from "@mantine/core";
import { IconBan, IconCards, IconDots, IconLayoutGrid } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { toast } from "@/ui/toasts";
import { type CardRow, useBlockCard } from "../api";
import { ChooseDialog } from "./ChooseDialog";
import { PrintDialog } from "./PrintDialog";

/** What can be done for one child. A new card is one click: the lost one is dead with it. */
export function CardActions({ classId, row }: { classId: string; row: CardRow }) {
  const { t } = useTranslation("cards");
  const { t: app } = useTranslation();
  const [open, setOpen] = useState<"print" | "choose" | null>(null);
  const blocking = useBlockCard(classId);
  const { name, id } = row.person;
  const close = () => setOpen(null);
  const block = () =>
    blocking.mutate(id, {
      onSuccess: () => toast.good(t("block.done", { name })),
      onError: (error) => toast.bad((isProblem(error) && error.detail) || app("error.text")),
    });
  return (
    <>
      <Menu position="bottom-end" shadow="md" width={270}>
        <Menu.Target>
          <ActionIcon color="gray" aria-label={t("list.actions", { name })}>
            <IconDots aria-hidden size={22} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCards aria-hidden size={20} />}
            onClick={() => setOpen("print")}
          >
            {row.printed ? t("print.again") : t("print.first")}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLayoutGrid aria-hidden size={20} />}
            onClick={() => setOpen("choose")}
          >
            {t("choose.action")}
          </Menu.Item>
          {row.printed && (
            <Menu.Item leftSection={<IconBan aria-hidden size={20} />} onClick={block}>
              {t("block.action")}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === "print" && <PrintDialog classId={classId} rows={[row]} onClose={close} />}
      {open === "choose" && <ChooseDialog classId={classId} row={row} onClose={close} />}
    </>
  );
}
