// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconCards, IconDice5 } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import list from "@/ui/List.module.css";
import { PersonAvatar } from "@/ui/PersonAvatar";
import type { CardRow } from "../api";
import { CardActions } from "./CardActions";
import { DrawDialog } from "./DrawDialog";
import { PrintDialog } from "./PrintDialog";
import own from "./pictures.module.css";

type Props = { classId: string; rows: CardRow[] };

/** Who has a card and pictures. Nothing here tells who signed in. */
export function CardList({ classId, rows }: Props) {
  const { t } = useTranslation("cards");
  const [open, setOpen] = useState<"print" | "draw" | null>(null);
  const close = () => setOpen(null);
  if (rows.length === 0) return <EmptyState title={t("list.empty")} text={t("list.empty_text")} />;
  return (
    <Card title={t("list.title")} text={t("list.text")}>
      <div className={list.buttons}>
        <Button
          variant="light"
          leftSection={<IconDice5 aria-hidden size={20} />}
          onClick={() => setOpen("draw")}
        >
          {t("draw.action")}
        </Button>
        <Button leftSection={<IconCards aria-hidden size={20} />} onClick={() => setOpen("print")}>
          {t("print.action")}
        </Button>
      </div>
      <ul className={list.list} aria-label={t("list.title")}>
        {rows.map((row) => (
          <Row key={row.person.id} classId={classId} row={row} />
        ))}
      </ul>
      {open === "print" && <PrintDialog classId={classId} rows={rows} onClose={close} />}
      {open === "draw" && <DrawDialog classId={classId} onClose={close} />}
    </Card>
  );
}

function Row({ classId, row }: { classId: string; row: CardRow }) {
  const { t } = useTranslation("cards");
  return (
    <li className={list.row}>
      <PersonAvatar person={row.person} size="m" />
      <div className={list.words}>
        <span className={list.strong}>{row.person.name}</span>
        <span className={own.tags}>
          <span className={list.tag} data-tone={row.printed ? "good" : "wait"}>
            {row.printed ? t("list.card") : t("list.no_card")}
          </span>
          <span className={list.tag} data-tone={row.pictures ? "good" : "wait"}>
            {row.pictures ? t("list.pictures") : t("list.no_pictures")}
          </span>
        </span>
      </div>
      <CardActions classId={classId} row={row} />
    </li>
  );
}
