// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { api, bodyOf } from "@/api/client";
import { speak } from "@/i18n/i18n";
import { isLanguage } from "@/i18n/language";
import type { Slip } from "./slip";

/** Asks whose slip this is, without using it up, and goes on in that person's language. */
export function useCheckSlip() {
  return useMutation({
    mutationFn: async ({ loginName, code }: Slip) => {
      const body = { login_name: loginName, code };
      const greeting = bodyOf(await api.POST("/api/activation/check", { body }));
      if (isLanguage(greeting.language)) await speak(greeting.language);
      return greeting;
    },
  });
}

/** Uses the slip up: from now on the passphrase counts, and the person is signed in. */
export function useActivation() {
  const router = useRouter();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ loginName, code, passphrase }: Slip & { passphrase: string }) => {
      await api.POST("/api/activation", { body: { login_name: loginName, code, passphrase } });
    },
    onSuccess: async () => {
      queryClient.clear();
      await router.navigate({ to: "/", replace: true });
    },
  });
}
