// SPDX-License-Identifier: EUPL-1.2
import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { api, bodyOf } from "@/api/client";
import type { components } from "@/api/schema";
import { transport } from "@/api/transport";
import type { Picture } from "./pictures";

export type ClassCards = components["schemas"]["ClassCards"];
export type CardRow = ClassCards["cards"][number];
export type DeviceRow = ClassCards["devices"][number];
export type Drawn = components["schemas"]["DrawnPictures"];
export type DeviceJoining = components["schemas"]["DeviceJoining"];

export const LENGTHS = [15, 30, 45, 60, 90] as const;
export type Minutes = (typeof LENGTHS)[number];

export const classCardsQuery = (classId: string) =>
  queryOptions({
    queryKey: ["class", classId, "cards"],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET("/api/classes/{class_id}/cards", {
          params: { path: { class_id: classId } },
          signal,
        }),
      ),
  });

function useCardsChanged(classId: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: ["class", classId, "cards"] });
}

export function useLesson(classId: string) {
  const changed = useCardsChanged(classId);
  const params = { path: { class_id: classId } };
  const begin = useMutation({
    mutationFn: async (minutes: Minutes) => {
      await api.POST("/api/classes/{class_id}/lesson", { params, body: { minutes } });
    },
    onSettled: changed,
  });
  const end = useMutation({
    mutationFn: async () => {
      await api.DELETE("/api/classes/{class_id}/lesson", { params });
    },
    onSettled: changed,
  });
  return { begin, end };
}

/** New cards as a PDF, for some or for all. The cards before end, so the answer is never kept anywhere. */
export function usePrintCards(classId: string) {
  const changed = useCardsChanged(classId);
  return useMutation({
    mutationFn: async (personIds: string[]) => {
      const answer = await transport(`/api/classes/${classId}/printed-cards`, {
        method: "POST",
        headers: { "Content-Type": "application/json", Accept: "application/pdf" },
        body: JSON.stringify({ person_ids: personIds }),
      });
      return answer.blob();
    },
    onSuccess: changed,
  });
}

export function useBlockCard(classId: string) {
  const changed = useCardsChanged(classId);
  return useMutation({
    mutationFn: async (personId: string) => {
      await api.DELETE("/api/classes/{class_id}/cards/{person_id}", {
        params: { path: { class_id: classId, person_id: personId } },
      });
    },
    onSuccess: changed,
  });
}

export function useDrawPictures(classId: string) {
  const changed = useCardsChanged(classId);
  return useMutation({
    mutationFn: async () =>
      bodyOf(
        await api.POST("/api/classes/{class_id}/card-pictures", {
          params: { path: { class_id: classId } },
          body: {},
        }),
      ).items,
    onSuccess: changed,
  });
}

export function useChoosePictures(classId: string) {
  const changed = useCardsChanged(classId);
  return useMutation({
    mutationFn: async ({ personId, pictures }: { personId: string; pictures: Picture[] }) => {
      await api.PUT("/api/classes/{class_id}/cards/{person_id}/pictures", {
        params: { path: { class_id: classId, person_id: personId } },
        body: { pictures },
      });
    },
    onSuccess: changed,
  });
}

export function useDevices(classId: string) {
  const changed = useCardsChanged(classId);
  const add = useMutation({
    mutationFn: async (name: string) =>
      bodyOf(
        await api.POST("/api/classes/{class_id}/card-devices", {
          params: { path: { class_id: classId } },
          body: { name },
        }),
      ),
    onSuccess: changed,
  });
  const remove = useMutation({
    mutationFn: async (deviceId: string) => {
      await api.DELETE("/api/classes/{class_id}/card-devices/{device_id}", {
        params: { path: { class_id: classId, device_id: deviceId } },
      });
    },
    onSettled: changed,
  });
  return { add, remove };
}
