// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { components } from "@/api/schema";
import type { Language } from "@/i18n/language";

type Schemas = components["schemas"];
export type IncidentRow = Schemas["IncidentRow"];
export type Incident = Schemas["IncidentDetail"];
export type NewIncident = Schemas["NewIncident"];
export type IncidentChange = Schemas["IncidentChange"];
export type Affected = Schemas["Affected"];
export type Letter = Schemas["Letter"];
export type Scope = Schemas["ScopeIn"];
export type Told = Schemas["ToldIn"];
export type Notice = Schemas["NoticeToSchool"];

/** Each look is an entry of the log, so it is asked only on purpose. */
const ON_PURPOSE = { staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } as const;

export const incidentsQuery = queryOptions({
  queryKey: ["incidents"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/incidents", { signal })).items,
  refetchOnWindowFocus: false,
});

export const incidentQuery = (incident_id: string) =>
  queryOptions({
    queryKey: ["incident", incident_id],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/incidents/{incident_id}", {
          params: { path: { incident_id } },
          signal,
        }),
      ),
    refetchOnWindowFocus: false,
  });

export const affectedQuery = (incident_id: string) =>
  queryOptions({
    queryKey: ["affected", incident_id],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/incidents/{incident_id}/affected", {
          params: { path: { incident_id } },
          signal,
        }),
      ),
    ...ON_PURPOSE,
  });

export const lettersQuery = (incident_id: string, language: Language) =>
  queryOptions({
    queryKey: ["incident-letters", incident_id, language],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/incidents/{incident_id}/letters", {
          params: { path: { incident_id }, query: { language } },
          signal,
        }),
      ).items,
    ...ON_PURPOSE,
  });

export const noticesQuery = queryOptions({
  queryKey: ["incident-notices"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/incidents/notices", { signal })).items,
  refetchOnWindowFocus: false,
});

/** The list of people as a file; null for everybody. */
export async function peopleOf(incident_id: string, school_id: string | null): Promise<Blob> {
  const query = school_id ? { school_id } : {};
  const params = { path: { incident_id }, query };
  return blobOf(await api.GET("/api/incidents/{incident_id}/people", { params, parseAs: "blob" }));
}

export async function peopleOfNotice(notice_id: string): Promise<Blob> {
  const params = { path: { notice_id } };
  return blobOf(
    await api.GET("/api/incidents/notices/{notice_id}/people", { params, parseAs: "blob" }),
  );
}

function blobOf(answer: { data?: unknown; response: Response }): Blob {
  const { data } = answer;
  if (data instanceof Blob) return data;
  throw new Error(`No file from ${answer.response.url}`);
}

/** What changed is shown at once; whom it affects and what the letters say is asked anew. */
function useKept(incident_id: string) {
  const client = useQueryClient();
  return (kept: Incident) => {
    client.setQueryData(incidentQuery(incident_id).queryKey, kept);
    void client.invalidateQueries(incidentsQuery);
    void client.invalidateQueries({ queryKey: ["affected", incident_id] });
    void client.invalidateQueries({ queryKey: ["incident-letters", incident_id] });
  };
}

export function useOpenIncident() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewIncident) => bodyOf(await api.POST("/api/incidents", { body })),
    onSuccess: (opened) => {
      client.setQueryData(incidentQuery(opened.id).queryKey, opened);
      void client.invalidateQueries(incidentsQuery);
    },
  });
}

export function useChangeIncident(incident_id: string) {
  const kept = useKept(incident_id);
  return useMutation({
    mutationFn: async (body: IncidentChange) =>
      bodyOf(
        await api.PATCH("/api/incidents/{incident_id}", {
          params: { path: { incident_id } },
          body,
        }),
      ),
    onSuccess: kept,
  });
}

export function useAddScope(incident_id: string) {
  const kept = useKept(incident_id);
  return useMutation({
    mutationFn: async (body: Scope) =>
      bodyOf(
        await api.POST("/api/incidents/{incident_id}/about", {
          params: { path: { incident_id } },
          body,
        }),
      ),
    onSuccess: kept,
  });
}

export function useRemoveScope(incident_id: string) {
  const kept = useKept(incident_id);
  return useMutation({
    mutationFn: async (scope_id: string) =>
      bodyOf(
        await api.DELETE("/api/incidents/{incident_id}/about/{scope_id}", {
          params: { path: { incident_id, scope_id } },
        }),
      ),
    onSuccess: kept,
  });
}

export function useRecordTold(incident_id: string) {
  const kept = useKept(incident_id);
  return useMutation({
    mutationFn: async (body: Told) =>
      bodyOf(
        await api.POST("/api/incidents/{incident_id}/told", {
          params: { path: { incident_id } },
          body,
        }),
      ),
    onSuccess: kept,
  });
}

export function useTellSchool(incident_id: string) {
  const kept = useKept(incident_id);
  return useMutation({
    mutationFn: async (body: Schemas["NoticeIn"]) =>
      bodyOf(
        await api.POST("/api/incidents/{incident_id}/notices", {
          params: { path: { incident_id } },
          body,
        }),
      ),
    onSuccess: kept,
  });
}

export function useClosing(incident_id: string) {
  const kept = useKept(incident_id);
  const params = { path: { incident_id } };
  return useMutation({
    mutationFn: async (act: "close" | "reopen") =>
      act === "close"
        ? bodyOf(await api.POST("/api/incidents/{incident_id}/close", { params }))
        : bodyOf(await api.POST("/api/incidents/{incident_id}/reopen", { params })),
    onSuccess: kept,
  });
}
