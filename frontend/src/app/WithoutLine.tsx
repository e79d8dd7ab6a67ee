// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { waitingHere } from "@/features/messaging/outbox/waiting";
import { Notice } from "@/ui/Notice";

/** Opened without a line: nothing that was written is lost, and it goes out by itself. */
export function WithoutLine() {
  const { t } = useTranslation();
  const [count, setCount] = useState(0);
  useEffect(() => {
    void waitingHere().then(setCount);
  }, []);
  if (count === 0) return null;
  return <Notice title={t("offline.waiting", { count })}>{t("offline.waiting_text")}</Notice>;
}
