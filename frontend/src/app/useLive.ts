// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { forgetDrafts } from "@/features/messaging/drafts";
import { beginOutbox } from "@/features/messaging/outbox/device";
import { useMe } from "@/features/people/api";
import { openLine } from "./live";

/** Holds the live line while somebody is signed in, and lets go out what they wrote without one. */
export function useLive(): void {
  const client = useQueryClient();
  const me = useMe().person.id;
  useEffect(() => {
    forgetDrafts(me);
    void beginOutbox(me);
    const line = openLine(client, me);
    line.start();
    const hurry = () => line.hurry();
    const look = () => document.visibilityState === "visible" && line.hurry();
    addEventListener("online", hurry);
    document.addEventListener("visibilitychange", look);
    return () => {
      removeEventListener("online", hurry);
      document.removeEventListener("visibilitychange", look);
      line.stop();
    };
  }, [client, me]);
}
