// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from "@tanstack/react-query";
import { api } from "@/api/client";

/** Takes a lost second step off an account; its person is signed out everywhere. */
export function useForgetSecondFactor(schoolId: string, personId: string) {
  return useMutation({
    mutationFn: async () => {
      await api.DELETE("/api/schools/{school_id}/people/{person_id}/second-factor", {
        params: { path: { school_id: schoolId, person_id: personId } },
      });
    },
  });
}
