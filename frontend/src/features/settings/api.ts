// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { TokenRequest } from "@/api/types";

export const sessionsQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/me/sessions", { signal })).items,
});

export const tokensQuery = queryOptions({
  queryKey: ["tokens"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/me/tokens", { signal })).items,
});

export function useEndSession() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (session_id: string) => {
      await api.DELETE("/api/me/sessions/{session_id}", { params: { path: { session_id } } });
    },
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
  });
}

export function useEndOtherSessions() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      await api.DELETE("/api/me/sessions");
    },
    onSettled: () => queryClient.invalidateQueries(sessionsQuery),
  });
}

export function useCreateToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: TokenRequest) => bodyOf(await api.POST("/api/me/tokens", { body })),
    onSuccess: () => queryClient.invalidateQueries(tokensQuery),
  });
}

export function useRevokeToken() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (token_id: string) => {
      await api.DELETE("/api/me/tokens/{token_id}", { params: { path: { token_id } } });
    },
    onSettled: () => queryClient.invalidateQueries(tokensQuery),
  });
}
