// SPDX-License-Identifier: EUPL-1.2
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { OfflineError, ProblemError } from "@/api/problem";
import { toast } from "@/ui/toasts";

/** Says in a sentence why an act did not work. */
export function useTrouble(): (error: unknown) => void {
  const { t } = useTranslation();
  return useCallback(
    (error) => {
      if (error instanceof OfflineError) toast.bad(t("error.offline_title"));
      else if (error instanceof ProblemError && error.status < 500)
        toast.bad(error.detail || error.message || t("error.text"));
      else toast.bad(t("error.text"));
    },
    [t],
  );
}
