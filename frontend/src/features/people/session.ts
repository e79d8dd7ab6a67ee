// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { toast } from "@/ui/toasts";
import { meQuery } from "./api";
import { ask } from "./door";
import { heldUp } from "./passkey";

type Credentials = { username: string; password: string };

/**
 * Signs in. The answer's cookie is the session; who it is, /api/me tells. If somebody is signed in on this device
 * already (409), they are signed out first: whoever types a passphrase means to be the one who is signed in.
 */
export async function signIn(credentials: Credentials): Promise<void> {
  await asOnlyOne(() => ask("auth/login", credentials));
}

/** Signs in with a passkey alone; whoever was signed in on this device is signed out first. */
export async function signInWithPasskey(): Promise<void> {
  await asOnlyOne(async () => {
    const credential = await heldUp("auth/webauthn/login");
    await ask("auth/webauthn/login", { credential });
  });
}

async function asOnlyOne(enter: () => Promise<unknown>): Promise<void> {
  await enter().catch(async (error: unknown) => {
    if (!isProblem(error) || error.status !== 409) throw error;
    await signOut();
    await enter();
  });
}

export async function changePassphrase(change: { current: string; next: string }): Promise<void> {
  await ask("account/password/change", {
    current_password: change.current,
    new_password: change.next,
  });
}

/** The sign-in library answers a successful sign-out with 401, "nobody is signed in now". */
async function signOut(): Promise<void> {
  await ask("auth/session", undefined, "DELETE").catch((error: unknown) => {
    if (!isProblem(error) || error.status !== 401) throw error;
  });
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
      const withCard = Boolean(queryClient.getQueryData(meQuery.queryKey)?.limited_until);
      await router.navigate({ to: withCard ? "/karte" : "/sign-in", replace: true });
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
