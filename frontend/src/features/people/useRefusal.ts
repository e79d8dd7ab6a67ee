// SPDX-License-Identifier: EUPL-1.2
import { useTranslation } from "react-i18next";
import { OfflineError, ProblemError } from "@/api/problem";

/** Why a sign-in or an activation was refused, in one sentence that gives nothing away. */
export function useRefusal(error: Error | null, wrong: string): string | null {
  const { t } = useTranslation(["people", "app"]);
  if (error === null) return null;
  if (error instanceof OfflineError) return t("people:sign_in.offline");
  if (!(error instanceof ProblemError)) return t("app:error.text");
  if (error.status === 429 || error.code === "too_many_login_attempts") {
    if (error.retryAfter === null) return t("people:sign_in.too_many_soon");
    const count = Math.ceil(error.retryAfter / 60);
    return t("people:sign_in.too_many", { time: t("people:sign_in.minutes", { count }) });
  }
  if (error.status >= 500) return t("app:error.server_text");
  if (error.status === 403) return error.detail || t("app:error.text");
  return wrong;
}
