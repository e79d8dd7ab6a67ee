// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { components } from "@/api/schema";

type Schemas = components["schemas"];
export type Start = Schemas["StartOut"];
export type StartRow = Schemas["StartRow"];
export type Missing = Start["missing"][number];
export type ContactKind = keyof Start["contacts"];
export type SchoolFunction = Schemas["FunctionOut"];

export const startQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ["start", schoolId],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/schools/{school_id}/start", {
          params: { path: { school_id: schoolId } },
          signal,
        }),
      ),
  });

export const startsQuery = queryOptions({
  queryKey: ["start"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/starts", { signal })).items,
});

export const functionsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ["functions", schoolId],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/schools/{school_id}/functions", {
          params: { path: { school_id: schoolId } },
          signal,
        }),
      ).items,
  });

/** What is true of a school shows in many places: the menus, the list of schools, the checklist. */
function useStartChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all(
      ["start", "functions", "schools", "school", "me"].map((key) =>
        client.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

export function useRecordDecision(schoolId: string) {
  const changed = useStartChanged();
  return useMutation({
    mutationFn: async (body: Schemas["DecisionIn"]) =>
      bodyOf(
        await api.POST("/api/schools/{school_id}/decision", {
          params: { path: { school_id: schoolId } },
          body,
        }),
      ),
    onSuccess: changed,
  });
}

export function useNameContacts(schoolId: string) {
  const changed = useStartChanged();
  return useMutation({
    mutationFn: async (body: Schemas["ContactsIn"]) =>
      bodyOf(
        await api.PUT("/api/schools/{school_id}/contacts", {
          params: { path: { school_id: schoolId } },
          body,
        }),
      ),
    onSuccess: changed,
  });
}

export function useRecordContract(schoolId: string) {
  const changed = useStartChanged();
  return useMutation({
    mutationFn: async (body: Schemas["ContractIn"]) => {
      await api.POST("/api/schools/{school_id}/contract", {
        params: { path: { school_id: schoolId } },
        body,
      });
    },
    onSuccess: changed,
  });
}

export function useEndContract(schoolId: string) {
  const changed = useStartChanged();
  return useMutation({
    mutationFn: async () => {
      await api.DELETE("/api/schools/{school_id}/contract", {
        params: { path: { school_id: schoolId } },
      });
    },
    onSuccess: changed,
  });
}

export function useStartOrPause(schoolId: string) {
  const changed = useStartChanged();
  return useMutation({
    mutationFn: async (act: "go-live" | "pause") => {
      await api.POST(`/api/schools/{school_id}/${act}`, {
        params: { path: { school_id: schoolId } },
      });
    },
    onSuccess: changed,
  });
}

export function useLeave(schoolId: string) {
  const changed = useStartChanged();
  return useMutation({
    mutationFn: async (school_name: string) => {
      await api.POST("/api/schools/{school_id}/leave", {
        params: { path: { school_id: schoolId } },
        body: { school_name },
      });
    },
    onSuccess: changed,
  });
}

type Switching = { name: SchoolFunction["function"]; reference: string; on: boolean };

export function useSwitch(schoolId: string) {
  const changed = useStartChanged();
  return useMutation({
    mutationFn: async ({ name, reference, on }: Switching) => {
      const params = { path: { school_id: schoolId, function: name } };
      if (on)
        await api.PUT("/api/schools/{school_id}/functions/{function}", {
          params,
          body: { dpia_reference: reference },
        });
      else await api.DELETE("/api/schools/{school_id}/functions/{function}", { params });
    },
    onSuccess: changed,
  });
}

export function useAddSchool() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: { name: string; short_name: string; number: string; form: string }) =>
      bodyOf(await api.POST("/api/schools", { body })),
    onSuccess: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ["schools"] }),
        queryClient.invalidateQueries({ queryKey: ["start"] }), // where the city sees what is missing
      ]),
  });
}
