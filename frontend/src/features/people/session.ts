// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { transport } from "@/api/transport";
import { toast } from "@/ui/toasts";

const JSON_HEADERS = { "Content-Type": "application/json", Accept: "application/json" };
const AUTH = "/api/auth/browser/v1";

type Credentials = { username: string; password: string };

/**
 * Signs in. The answer's cookie is the session; who it is, /api/me tells. If somebody is signed in on this device
 * already (409), they are signed out first: whoever types a passphrase means to be the one who is signed in.
 */
export async function signIn(credentials: Credentials): Promise<void> {
  await enter(credentials).catch(async (error: unknown) => {
    if (!isProblem(error) || error.status !== 409) throw error;
    await signOut();
    await enter(credentials);
  });
}

async function enter(credentials: Credentials): Promise<void> {
  await transport(`${AUTH}/auth/login`, {
    method: "POST",
    headers: JSON_HEADERS,
    body: JSON.stringify(credentials),
  });
}

export async function changePassphrase(change: { current: string; next: string }): Promise<void> {
  await transport(`${AUTH}/account/password/change`, {
    method: "POST",
    headers: JSON_HEADERS,
    body: JSON.stringify({ current_password: change.current, new_password: change.next }),
  });
}

/** The sign-in library answers a successful sign-out with 401, "nobody is signed in now". */
async function signOut(): Promise<void> {
  await transport(`${AUTH}/auth/session`, { method: "DELETE", headers: JSON_HEADERS }).catch(
    (error: unknown) => {
      if (!isProblem(error) || error.status !== 401) throw error;
    },
  );
}

/** Signs out and forgets everything this page knew about the person. */
export function useSignOut() {
  const queryClient = useQueryClient();
  const router = useRouter();
  const { t } = useTranslation();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await forgetEverything();
      await router.navigate({ to: "/sign-in", replace: true });
      queryClient.clear();
    },
    onError: () => toast.bad(t("error.title")),
  });
}

const farewells = new Set<() => void | Promise<void>>();

/** A feature that keeps something on the device (drafts, waiting messages) says here how to forget it. */
export function onFarewell(forget: () => void | Promise<void>): void {
  farewells.add(forget);
}

export async function forgetEverything(): Promise<void> {
  await Promise.allSettled([...farewells].map((forget) => forget()));
}
