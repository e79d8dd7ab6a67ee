// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from "react";
import { useFormat } from "@/i18n/format";

/** "5 minutes ago", kept true while it is on the screen; the exact time on hover and for machines. */
export function RelativeTime({ at, className }: { at: string; className?: string | undefined }) {
  const format = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={format.dayAndTime(at)} className={className}>
      {format.ago(at, now)}
    </time>
  );
}
