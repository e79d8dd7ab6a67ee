// SPDX-License-Identifier: EUPL-1.2
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import { OfflineError, problemOf } from "@/api/problem";
import type { components } from "@/api/schema";
import { csrfToken } from "@/api/transport";

const WORKING = new Set(["reading", "applying"]);

async function fetchImport(importId: string, signal?: AbortSignal) {
  return bodyOf(
    await api.GET("/api/imports/{import_id}", {
      params: { path: { import_id: importId } },
      ...(signal ? { signal } : {}),
    }),
  );
}
export type Import = Awaited<ReturnType<typeof fetchImport>>;

export function isWorking(state: string | undefined): boolean {
  return state !== undefined && WORKING.has(state);
}

/** An import; asked again every second while the server works on it. */
export const importQuery = (importId: string) =>
  queryOptions({
    queryKey: ["import", importId],
    queryFn: ({ signal }) => fetchImport(importId, signal),
    refetchInterval: (query) => (isWorking(query.state.data?.state) ? 1000 : false),
  });

export const importsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ["school", schoolId, "imports"],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/schools/{school_id}/imports", {
          params: { path: { school_id: schoolId } },
          signal,
        }),
      ).items,
    staleTime: 0,
  });

export type ChangeKind = "arriving" | "changing" | "leaving" | "returning";

async function fetchChanges(
  importId: string,
  kind: ChangeKind,
  cursor: string,
  signal: AbortSignal,
) {
  const query = { kind, ...(cursor ? { cursor } : {}) };
  return bodyOf(
    await api.GET("/api/imports/{import_id}/changes", {
      params: { path: { import_id: importId }, query },
      signal,
    }),
  );
}
export type Change = Awaited<ReturnType<typeof fetchChanges>>["items"][number];

export const changesQuery = (importId: string, kind: ChangeKind) =>
  infiniteQueryOptions({
    queryKey: ["import", importId, "changes", kind],
    queryFn: ({ pageParam, signal }) => fetchChanges(importId, kind, pageParam, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

async function fetchProblems(importId: string, cursor: string, signal: AbortSignal) {
  return bodyOf(
    await api.GET("/api/imports/{import_id}/problems", {
      params: { path: { import_id: importId }, query: cursor ? { cursor } : {} },
      signal,
    }),
  );
}
export type RosterProblem = Awaited<ReturnType<typeof fetchProblems>>["items"][number];

export const problemsQuery = (importId: string) =>
  infiniteQueryOptions({
    queryKey: ["import", importId, "problems"],
    queryFn: ({ pageParam, signal }) => fetchProblems(importId, pageParam, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

function idIn(text: string): string | null {
  try {
    const body: unknown = JSON.parse(text);
    const id = typeof body === "object" && body !== null && "id" in body ? body.id : null;
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

/** Sends the files with progress (0…1), which fetch cannot tell; refusals come as ProblemError. */
function send(schoolId: string, files: File[], onProgress: (share: number) => void) {
  const form = new FormData();
  for (const file of files) form.append("files", file, file.webkitRelativePath || file.name);
  return new Promise<{ id: string }>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/schools/${schoolId}/imports`);
    request.setRequestHeader("X-CSRFToken", csrfToken());
    request.upload.onprogress = (event) => onProgress(event.total ? event.loaded / event.total : 0);
    request.onerror = () => reject(new OfflineError());
    request.onload = () => {
      const made = idIn(request.responseText);
      if (request.status < 300 && made) return resolve({ id: made });
      const answer = new Response(request.responseText, { status: request.status });
      problemOf(answer).then(reject, reject);
    };
    request.send(form);
  });
}

export function useUpload(schoolId: string, onProgress: (share: number) => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (files: File[]) => send(schoolId, files, onProgress),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["school", schoolId, "imports"] }),
  });
}

function useImportChanged(importId: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ["import", importId] });
}

type ConfirmedMapping = components["schemas"]["ConfirmedMapping"];

export function useConfirmMapping(importId: string) {
  const onSuccess = useImportChanged(importId);
  return useMutation({
    mutationFn: async (body: ConfirmedMapping) => {
      await api.PUT("/api/imports/{import_id}/mapping", {
        params: { path: { import_id: importId } },
        body,
      });
    },
    onSuccess,
  });
}

export function useApply(importId: string) {
  const onSuccess = useImportChanged(importId);
  return useMutation({
    mutationFn: async (confirmRemovals: boolean) => {
      await api.POST("/api/imports/{import_id}/apply", {
        params: { path: { import_id: importId } },
        body: { confirm_removals: confirmRemovals },
      });
    },
    onSuccess,
  });
}

export function useDiscard(importId: string) {
  const onSuccess = useImportChanged(importId);
  return useMutation({
    mutationFn: async () => {
      await api.DELETE("/api/imports/{import_id}", { params: { path: { import_id: importId } } });
    },
    onSuccess,
  });
}
