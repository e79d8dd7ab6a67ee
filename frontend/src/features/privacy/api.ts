// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { components } from "@/api/schema";
import type { Language } from "@/i18n/language";

type Schemas = components["schemas"];
export type Copy = Schemas["ExportOut"];
export type Ward = Schemas["Ward"];
export type Planned = Schemas["PlannedRow"];
export type ErasureRow = Schemas["ErasureRow"];
export type Correction = Schemas["CorrectionOut"];
export type Restriction = Schemas["RestrictionOut"];
export type MasterData = Schemas["MasterData"];
export type What = Schemas["CorrectionIn"]["what"];
export type Kept = Schemas["KeptFor"];

export const copiesQuery = queryOptions({
  queryKey: ["my-copies"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/me/exports", { signal })).items,
});

export const wardsQuery = queryOptions({
  queryKey: ["my-erasures"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/me/erasures", { signal })).items,
});

export const plannedQuery = queryOptions({
  queryKey: ["planned-deletions"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/privacy/deletions", { signal })).items,
});

export const erasuresQuery = queryOptions({
  queryKey: ["erasure-register"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/privacy/erasures", { signal })).items,
});

export const keptQuery = (language: Language) =>
  queryOptions({
    queryKey: ["what-we-keep", language],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET("/api/what-we-keep", { params: { query: { language } }, signal })).items,
  });

export function useAskCopy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (person_id: string) =>
      bodyOf(await api.POST("/api/me/exports", { body: { person_id } })).items,
    onSuccess: (items) => client.setQueryData(copiesQuery.queryKey, items),
  });
}

export function useFetchCopy() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (export_id: string) =>
      bodyOf(
        await api.POST("/api/me/exports/{export_id}/fetch", {
          params: { path: { export_id } },
          parseAs: "blob",
        }),
      ),
    onSettled: () => client.invalidateQueries(copiesQuery),
  });
}

export function useAskErasure() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (person_id: string) =>
      bodyOf(await api.POST("/api/me/erasures", { body: { person_id } })).items,
    onSuccess: (items) => client.setQueryData(wardsQuery.queryKey, items),
  });
}

export function useCancelErasure() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (person_id: string) =>
      bodyOf(await api.DELETE("/api/me/erasures/{person_id}", { params: { path: { person_id } } }))
        .items,
    onSuccess: (items) => client.setQueryData(wardsQuery.queryKey, items),
    onError: () => client.invalidateQueries(wardsQuery),
  });
}

export function useVeto() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, ...body }: { id: string; reason: string; until: string }) =>
      bodyOf(
        await api.POST("/api/privacy/deletions/{planned_id}/veto", {
          params: { path: { planned_id: id } },
          body,
        }),
      ).items,
    onSuccess: (items) => client.setQueryData(plannedQuery.queryKey, items),
  });
}

export const masterDataQuery = queryOptions({
  queryKey: ["my-master-data"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/me/master-data", { signal })).items,
});

export const correctionsQuery = queryOptions({
  queryKey: ["corrections"],
  queryFn: async ({ signal }) =>
    bodyOf(await api.GET("/api/privacy/corrections", { signal })).items,
});

export function useAskCorrection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Schemas["CorrectionIn"]) =>
      bodyOf(await api.POST("/api/me/corrections", { body })).items,
    onSuccess: (items) => client.setQueryData(masterDataQuery.queryKey, items),
  });
}

export function useWithdrawCorrection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (correction_id: string) =>
      bodyOf(
        await api.DELETE("/api/me/corrections/{correction_id}", {
          params: { path: { correction_id } },
        }),
      ).items,
    onSuccess: (items) => client.setQueryData(masterDataQuery.queryKey, items),
  });
}

export function useAnswerCorrection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, ...body }: { id: string } & Schemas["AnswerIn"]) =>
      bodyOf(
        await api.POST("/api/privacy/corrections/{correction_id}/answer", {
          params: { path: { correction_id: id } },
          body,
        }),
      ).items,
    onSuccess: (items) => client.setQueryData(correctionsQuery.queryKey, items),
  });
}

export const restrictionsQuery = queryOptions({
  queryKey: ["restrictions"],
  queryFn: async ({ signal }) =>
    bodyOf(await api.GET("/api/privacy/restrictions", { signal })).items,
});

type Hide = Schemas["RestrictIn"];

/** Whoever hides themselves is signed out with it: then there is nothing more to ask for. */
export function useAskRestriction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Hide) =>
      bodyOf(await api.POST("/api/me/restrictions", { body })).items,
    onSuccess: (items) => {
      client.setQueryData(wardsQuery.queryKey, items);
      void client.invalidateQueries({ queryKey: ["me"] });
    },
  });
}

export function useLiftRestriction() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (person_id: string) =>
      bodyOf(
        await api.DELETE("/api/me/restrictions/{person_id}", { params: { path: { person_id } } }),
      ).items,
    onSuccess: (items) => client.setQueryData(wardsQuery.queryKey, items),
  });
}

export function useHideForOffice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: Hide) =>
      bodyOf(await api.POST("/api/privacy/restrictions", { body })).items,
    onSuccess: (items) => {
      client.setQueryData(restrictionsQuery.queryKey, items);
      void client.invalidateQueries({ queryKey: ["people"] });
      void client.invalidateQueries({ queryKey: ["class"] });
    },
  });
}

export function useLiftForOffice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (restriction_id: string) =>
      bodyOf(
        await api.DELETE("/api/privacy/restrictions/{restriction_id}", {
          params: { path: { restriction_id } },
        }),
      ).items,
    onSuccess: (items) => client.setQueryData(restrictionsQuery.queryKey, items),
  });
}
