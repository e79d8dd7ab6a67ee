// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Bases = Schemas["Bases"];
export type BasisOut = Schemas["BasisOut"];
export type BandsIn = Schemas["BandsIn"];

/** On what a school rests its purposes, and from which ages its pupils' own word counts. */
export const basesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ["bases", schoolId],
    queryFn: async ({ signal }) => {
      const params = { path: { school_id: schoolId } };
      return bodyOf(await api.GET("/api/schools/{school_id}/consent-bases", { params, signal }));
    },
  });

/** Who takes part may be another after the decision, so everything that hangs on it is fetched again. */
function useDecided(schoolId: string) {
  const client = useQueryClient();
  return (bases: Bases) => {
    client.setQueryData(basesQuery(schoolId).queryKey, bases);
    for (const key of ["me", "consents", "school", "class"])
      void client.invalidateQueries({ queryKey: [key] });
  };
}

type Decision = Schemas["BasisIn"] & { purpose: BasisOut["purpose"] };

export function useDecideBasis(schoolId: string) {
  const onSuccess = useDecided(schoolId);
  return useMutation({
    mutationFn: async ({ purpose, ...body }: Decision) => {
      const params = { path: { school_id: schoolId, purpose } };
      const path = "/api/schools/{school_id}/consent-bases/{purpose}";
      return bodyOf(await api.PUT(path, { params, body }));
    },
    onSuccess,
  });
}

export function useDecideBands(schoolId: string) {
  const onSuccess = useDecided(schoolId);
  return useMutation({
    mutationFn: async (body: BandsIn) => {
      const params = { path: { school_id: schoolId } };
      return bodyOf(await api.PUT("/api/schools/{school_id}/consent-bands", { params, body }));
    },
    onSuccess,
  });
}

/** Whom a class's teachers reach on paper; nothing tells why. */
export const onPaperQuery = (classId: string) =>
  queryOptions({
    queryKey: ["class", classId, "on-paper"],
    queryFn: async ({ signal }) => {
      const params = { path: { class_id: classId } };
      return bodyOf(await api.GET("/api/classes/{class_id}/on-paper", { params, signal }));
    },
  });
