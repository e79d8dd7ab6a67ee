// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from "@tanstack/react-query";

/** Tries one way in, whichever was chosen, and goes on when it opened. */
export function usePassing(onPassed: () => Promise<void>) {
  return useMutation({ mutationFn: (way: () => Promise<void>) => way(), onSuccess: onPassed });
}
