// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { OfflineError, ProblemError } from "@/api/problem";
import { LineDownArt } from "./art/LineDownArt";
import { LostArt } from "./art/LostArt";
import { EmptyState } from "./EmptyState";

type Props = {
  error: unknown;
  onRetry?: () => void;
  as?: "h1" | "h2" | "h3";
  children?: ReactNode;
};
type Kind = "offline" | "server" | "forbidden" | "missing" | "other";

export function kindOf(error: unknown): Kind {
  if (error instanceof OfflineError) return "offline";
  if (!(error instanceof ProblemError)) return "other";
  if (error.status === 403) return "forbidden";
  if (error.status === 404) return "missing";
  return error.status >= 500 ? "server" : "other";
}

/** What happened, in words for everybody, and a way to try again. */
export function ErrorState({ error, onRetry, as, children }: Props) {
  const { t } = useTranslation();
  const kind = kindOf(error);
  const said =
    error instanceof ProblemError && kind === "other" ? error.detail || error.message : "";
  const words = {
    offline: {
      title: t("error.offline_title"),
      text: t("error.offline_text"),
      art: <LineDownArt />,
    },
    server: { title: t("error.server_title"), text: t("error.server_text"), art: <LineDownArt /> },
    forbidden: {
      title: t("error.forbidden_title"),
      text: t("error.forbidden_text"),
      art: <LostArt />,
    },
    missing: { title: t("error.missing_title"), text: t("error.missing_text"), art: <LostArt /> },
    other: { title: t("error.title"), text: said || t("error.text"), art: <LineDownArt /> },
  }[kind];
  const hopeful = kind !== "forbidden" && kind !== "missing";
  return (
    <EmptyState {...words} {...(as ? { as } : {})}>
      {children}
      {onRetry && hopeful && (
        <Button
          variant="light"
          leftSection={<IconRefresh aria-hidden size={20} />}
          onClick={onRetry}
        >
          {t("retry")}
        </Button>
      )}
    </EmptyState>
  );
}
