// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconChevronDown, IconKey } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Token } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { toast } from "@/ui/toasts";
import { tokensQuery, useRevokeToken } from "../api";
import { NewToken } from "./NewToken";
import classes from "./settings.module.css";

/** For the few who script: out of the way of everybody else. */
export function TokensCard() {
  const { t } = useTranslation(["settings", "app", "people"]);
  const [open, setOpen] = useState(false);
  return (
    <Card>
      <details
        className={classes.more}
        open={open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>
          <IconChevronDown aria-hidden size={24} stroke={1.75} />
          {t("tokens.title")}
        </summary>
        {open && <Tokens />}
      </details>
    </Card>
  );
}

function Tokens() {
  const { t } = useTranslation(["settings", "app", "people"]);
  const { data, error, refetch } = useQuery(tokensQuery);
  return (
    <div className={list.form}>
      <p className={list.soft}>
        {t("tokens.text")}{" "}
        <a href="/api/docs" target="_blank" rel="noreferrer">
          {t("tokens.docs")}
        </a>
      </p>
      {error && <ErrorState error={error} onRetry={() => void refetch()} as="h3" />}
      {!data && !error && <SkeletonRows rows={1} />}
      {data?.length === 0 && <p>{t("tokens.empty")}</p>}
      {data && data.length > 0 && (
        <ul className={list.list}>
          {data.map((token) => (
            <OneToken key={token.id} token={token} />
          ))}
        </ul>
      )}
      <NewToken />
    </div>
  );
}

function OneToken({ token }: { token: Token }) {
  const { t } = useTranslation(["settings", "app", "people"]);
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const revoke = useRevokeToken();
  const { name } = token;
  const rights = token.scopes.includes("write") ? t("tokens.write") : t("tokens.read");
  const until = token.expires_on
    ? t("tokens.until", { day: format.day(token.expires_on) })
    : t("tokens.forever");
  const confirm = () =>
    revoke.mutate(token.id, {
      onSuccess: () => toast.good(t("tokens.revoked")),
      onError: () => toast.bad(t("app:error.title")),
      onSettled: () => setAsking(false),
    });
  return (
    <li className={list.row}>
      <span className={classes.mark}>
        <IconKey aria-hidden size={24} stroke={1.75} />
      </span>
      <span className={list.words}>
        <span className={list.strong}>{name}</span>
        <span className={list.soft}>{`${rights} · ${until}`}</span>
      </span>
      <Button
        variant="default"
        size="sm"
        aria-label={t("tokens.revoke_named", { name })}
        onClick={() => setAsking(true)}
      >
        {t("tokens.revoke")}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
        title={t("tokens.revoke_title")}
        confirmLabel={t("tokens.revoke")}
        danger
        busy={revoke.isPending}
      >
        {t("tokens.revoke_text", { name })}
      </ConfirmDialog>
    </li>
  );
}
