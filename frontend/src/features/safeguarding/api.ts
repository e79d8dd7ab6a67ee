// SPDX-License-Identifier: EUPL-1.2
import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";

export type Reason = "mean" | "scary" | "other";

export const reportsQuery = queryOptions({
  queryKey: ["reports"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/reports", { signal })).items,
});

export const casesQuery = queryOptions({
  queryKey: ["cases"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/cases", { signal })),
});

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ["case", id],
    queryFn: async ({ signal }) => {
      const params = { path: { case_id: id } };
      return bodyOf(await api.GET("/api/cases/{case_id}", { params, signal }));
    },
    // Every read is written down: not again because a window came to the front.
    refetchOnWindowFocus: false,
  });

export type CaseDetail = Awaited<ReturnType<NonNullable<ReturnType<typeof caseQuery>["queryFn"]>>>;

export const glassesQuery = queryOptions({
  queryKey: ["glasses"],
  queryFn: async ({ signal }) => bodyOf(await api.GET("/api/break-glass", { signal })).items,
});

export const noticesQuery = queryOptions({
  queryKey: ["glass-notices"],
  queryFn: async ({ signal }) =>
    bodyOf(await api.GET("/api/break-glass/notices", { signal })).items,
});

export const behindGlassQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ["behind-glass", id],
    queryFn: async ({ pageParam, signal }) => {
      const params = {
        path: { glass_id: id },
        ...(pageParam === null ? {} : { query: { before: pageParam } }),
      };
      return bodyOf(await api.GET("/api/break-glass/{glass_id}/messages", { params, signal }));
    },
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.has_before ? (page.items[0]?.number ?? null) : null),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const childContactsQuery = (id: string) =>
  queryOptions({
    queryKey: ["child-contacts", id],
    queryFn: async ({ signal }) => {
      const params = { path: { child_id: id } };
      return bodyOf(await api.GET("/api/children/{child_id}/contacts", { params, signal })).items;
    },
  });

export type GlassRow = Awaited<ReturnType<NonNullable<typeof glassesQuery.queryFn>>>[number];
