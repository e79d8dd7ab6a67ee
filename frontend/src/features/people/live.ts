// SPDX-License-Identifier: EUPL-1.2
import i18next from "i18next";
import type { Handler } from "@/live/events";
import { toast } from "@/ui/toasts";

/** Told on every open page of the person: if it was not them, they should know at once. */
export const secondFactorChanged: Handler = ({ id }, { refresh, me }) => {
  if (id !== me) return;
  refresh.now(["me"], ["second-steps"], ["sessions"]);
  toast.good(i18next.t("app:second_step_changed"));
};
