// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { api, bodyOf } from "@/api/client";
import { forgetEverything } from "@/features/people/session";
import type { Picture } from "./pictures";

/** Card and pictures let in; whoever was signed in on this device before is out, and forgotten here. */
export function useCardSignIn() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: async (body: { code: string; pictures: Picture[] }) => {
      await api.POST("/api/card/sign-in", { body });
    },
    onSuccess: async () => {
      await forgetEverything();
      queryClient.clear();
      await router.navigate({ to: "/", replace: true });
    },
  });
}

/** This device is the class's from now on. */
export function useJoining() {
  return useMutation({
    mutationFn: async (code: string) =>
      bodyOf(await api.POST("/api/card/device", { body: { code } })),
  });
}
