// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { components } from "@/api/schema";
import { meQuery, useMe } from "@/features/people/api";

type Schemas = components["schemas"];
export type Matter = Schemas["MatterOut"];
export type Purpose = Matter["purpose"];
export type Said = Schemas["Said"];
export type PurposeText = Schemas["PurposeText"];
export type Word = Schemas["WordIn"]["word"];

const HOUR = 60 * 60_000;

/** What I am asked and what I said. The live line tells when it changes. */
export const consentsQuery = queryOptions({
  queryKey: ["consents"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/consents", { signal })),
  staleTime: HOUR,
});

export const purposesQuery = (language: Schemas["WordIn"]["language"]) =>
  queryOptions({
    queryKey: ["purposes", language],
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET("/api/purposes", { params: { query: { language } }, signal })).items,
    staleTime: HOUR,
  });

export const historyQuery = queryOptions({
  queryKey: ["consents", "history"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/consents/history", { signal })).items,
});

export function keyOf({ person, school, purpose }: Matter): string {
  return `${person.id} ${school.id} ${purpose}`;
}

/** Says a word. What it changes is there before the answer is: who I am here, and what I see. */
export function useSay() {
  const client = useQueryClient();
  const { language } = useMe();
  return useMutation({
    mutationFn: async ({ matter, word }: { matter: Matter; word: Word }) => {
      const { person, school, purpose, version } = matter;
      const body = { person_id: person.id, school_id: school.id, purpose, word, version, language };
      return bodyOf(await api.POST("/api/consents", { body }));
    },
    onSuccess: async (matters) => {
      await client.fetchQuery({ ...meQuery, staleTime: 0 });
      client.setQueryData(consentsQuery.queryKey, matters);
      for (const key of [["consents", "history"], ["communities"], ["directs"], ["home"]])
        void client.invalidateQueries({ queryKey: key });
    },
  });
}

/** Becomes the guardian of the child for whom the school made the code. */
export function useChildCode() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (code: string) =>
      bodyOf(await api.POST("/api/me/children", { body: { code } })),
    onSuccess: async (matters) => {
      client.setQueryData(consentsQuery.queryKey, matters);
      await client.invalidateQueries({ queryKey: ["me"] });
    },
  });
}

export function useIssueChildCode(schoolId: string) {
  return useMutation({
    mutationFn: async (personId: string) => {
      const params = { path: { school_id: schoolId, person_id: personId } };
      const path = "/api/schools/{school_id}/people/{person_id}/child-code";
      return bodyOf(await api.POST(path, { params }));
    },
  });
}
