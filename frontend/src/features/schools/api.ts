// SPDX-License-Identifier: EUPL-1.2
import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import { transport } from "@/api/transport";
import type { Role } from "@/api/types";

export type PersonState = "active" | "invited" | "deactivated";
export type PeopleFilter = { q?: string; role?: Role; state?: PersonState; class_id?: string };

export const schoolsQuery = queryOptions({
  queryKey: ["schools"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/schools", { signal })).items,
});
export type SchoolRow = Awaited<ReturnType<NonNullable<typeof schoolsQuery.queryFn>>>[number];

export const schoolQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ["school", schoolId],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/schools/{school_id}", {
          params: { path: { school_id: schoolId } },
          signal,
        }),
      ),
  });

async function fetchPeople(
  schoolId: string,
  filter: PeopleFilter,
  cursor: string | null,
  signal: AbortSignal,
) {
  const query = { ...filter, ...(cursor ? { cursor } : {}) };
  return bodyOf(
    await api.GET("/api/schools/{school_id}/people", {
      params: { path: { school_id: schoolId }, query },
      signal,
    }),
  );
}
export type PersonRow = Awaited<ReturnType<typeof fetchPeople>>["items"][number];

export const peopleQuery = (schoolId: string, filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ["school", schoolId, "people", filter],
    queryFn: ({ pageParam, signal }) => fetchPeople(schoolId, filter, pageParam, signal),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

async function fetchClasses(schoolId: string, signal: AbortSignal) {
  return bodyOf(
    await api.GET("/api/schools/{school_id}/classes", {
      params: { path: { school_id: schoolId } },
      signal,
    }),
  ).items;
}
export type ClassRow = Awaited<ReturnType<typeof fetchClasses>>[number];

export const classesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ["school", schoolId, "classes"],
    queryFn: ({ signal }) => fetchClasses(schoolId, signal),
  });

export const classPeopleQuery = (classId: string) =>
  queryOptions({
    queryKey: ["class", classId, "people"],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/classes/{class_id}/people", {
          params: { path: { class_id: classId } },
          signal,
        }),
      ),
  });

/** Every act on a school's people refreshes what is shown of them. */
function usePeopleChanged() {
  const queryClient = useQueryClient();
  return async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: ["school"] }),
      queryClient.invalidateQueries({ queryKey: ["class"] }),
    ]);
  };
}

export type NewPerson = {
  given_name: string;
  family_name: string;
  role: Role;
  class_ids: string[];
};

export function useAddPerson(schoolId: string) {
  const changed = usePeopleChanged();
  return useMutation({
    mutationFn: async (body: NewPerson) =>
      bodyOf(
        await api.POST("/api/schools/{school_id}/people", {
          params: { path: { school_id: schoolId } },
          body,
        }),
      ),
    onSuccess: changed,
  });
}

export function useRenamePerson(schoolId: string, personId: string) {
  const changed = usePeopleChanged();
  return useMutation({
    mutationFn: async (body: { given_name: string; family_name: string }) =>
      bodyOf(
        await api.PATCH("/api/schools/{school_id}/people/{person_id}", {
          params: { path: { school_id: schoolId, person_id: personId } },
          body,
        }),
      ),
    onSuccess: changed,
  });
}

export function useSetActive(schoolId: string) {
  const changed = usePeopleChanged();
  return useMutation({
    mutationFn: async ({ personId, active }: { personId: string; active: boolean }) => {
      const params = { path: { school_id: schoolId, person_id: personId } };
      if (active)
        await api.POST("/api/schools/{school_id}/people/{person_id}/reactivate", { params });
      else await api.POST("/api/schools/{school_id}/people/{person_id}/deactivate", { params });
    },
    onSuccess: changed,
  });
}

export function useIssueLoginCode() {
  const changed = usePeopleChanged();
  return useMutation({
    mutationFn: async (personId: string) =>
      bodyOf(
        await api.POST("/api/people/{person_id}/login-code", {
          params: { path: { person_id: personId } },
        }),
      ),
    onSuccess: changed,
  });
}

export type SlipsFor = {
  class_id?: string;
  person_ids?: string[];
  role?: Role;
  only_not_activated: boolean;
};

/** The slips as a PDF. Printing makes new codes, so the answer is never kept anywhere. */
export function usePrintSlips(schoolId: string) {
  const changed = usePeopleChanged();
  return useMutation({
    mutationFn: async (wanted: SlipsFor) => {
      const answer = await transport(`/api/schools/${schoolId}/login-slips`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/pdf" },
        body: JSON.stringify(wanted),
      });
      return answer.blob();
    },
    onSuccess: changed,
  });
}

export const partnershipsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ["school", schoolId, "partnerships"],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/schools/{school_id}/partnerships", {
          params: { path: { school_id: schoolId } },
          signal,
        }),
      ).items,
  });

export type PartnershipWord = "agree" | "decline" | "end";

export function useAnswerPartnership(schoolId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ id, word }: { id: string; word: PartnershipWord }) => {
      await api.POST(`/api/partnerships/{partnership_id}/${word}`, {
        params: { path: { partnership_id: id } },
      });
    },
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: ["school", schoolId, "partnerships"] }),
  });
}

export const unattendedQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ["school", schoolId, "unattended"],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/schools/{school_id}/unattended-communities", {
          params: { path: { school_id: schoolId } },
          signal,
        }),
      ).items,
  });

/** Those who work at the school and could look after a community. */
export const teachersQuery = (schoolId: string, q: string) =>
  queryOptions({
    queryKey: ["school", schoolId, "teachers", q],
    queryFn: async ({ signal }) => {
      const filter: PeopleFilter = { role: "teacher", ...(q ? { q } : {}) };
      return (await fetchPeople(schoolId, filter, null, signal)).items;
    },
  });

export function useAppointModerator(schoolId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ communityId, personId }: { communityId: string; personId: string }) => {
      await api.POST("/api/communities/{community_id}/moderator", {
        params: { path: { community_id: communityId } },
        body: { person_id: personId },
      });
    },
    onSuccess: () =>
      queryClient.invalidateQueries({ queryKey: ["school", schoolId, "unattended"] }),
  });
}
