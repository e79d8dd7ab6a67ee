// SPDX-License-Identifier: EUPL-1.2
import { QueryClient } from "@tanstack/react-query";
import { OfflineError, ProblemError } from "./problem";

/** A refusal will not change by asking again; a lost line or a struggling server may. */
export function worthRetrying(failures: number, error: unknown): boolean {
  if (failures >= 3) return false;
  if (error instanceof OfflineError) return true;
  return error instanceof ProblemError && error.status >= 502;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 30 * 60_000,
        retry: worthRetrying,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
}

export const queryClient = createQueryClient();
