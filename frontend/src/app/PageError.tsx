// SPDX-License-Identifier: EUPL-1.2
import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { type ReactNode, useCallback, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "@/api/problem";
import { LostArt } from "@/ui/art/LostArt";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState, kindOf } from "@/ui/ErrorState";
import { LinkButton } from "@/ui/LinkButton";
import { Page } from "@/ui/Page";
import { usePageTitle } from "@/ui/usePageTitle";

type Props = ErrorComponentProps & { children?: ReactNode };

/** What stands in place of a page that could not be shown. */
export function PageError({ error, reset, children }: Props) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  useEffect(() => queries.reset(), [queries]);
  const retry = useCallback(() => {
    reset();
    void router.invalidate();
  }, [reset, router]);
  usePatience(error, retry);
  if (error instanceof ProblemError && error.status === 404) return <MissingPage />;
  return (
    <Page>
      <ErrorState error={error} onRetry={retry} as="h1">
        {children}
      </ErrorState>
    </Page>
  );
}

const PATIENCE = 15_000;

/** A line or a server that is down is tried again by itself. */
function usePatience(error: unknown, retry: () => void): void {
  const kind = kindOf(error);
  useEffect(() => {
    if (kind !== "offline" && kind !== "server") return;
    const timer = setInterval(retry, PATIENCE);
    addEventListener("online", retry);
    return () => {
      clearInterval(timer);
      removeEventListener("online", retry);
    };
  }, [kind, retry]);
}

/** Not there, or not for you: both look the same. */
export function MissingPage() {
  const { t } = useTranslation();
  usePageTitle(t("error.missing_title"));
  return (
    <Page>
      <EmptyState
        as="h1"
        art={<LostArt />}
        title={t("error.missing_title")}
        text={t("error.missing_text")}
      >
        <LinkButton to="/">{t("error.to_home")}</LinkButton>
      </EmptyState>
    </Page>
  );
}
