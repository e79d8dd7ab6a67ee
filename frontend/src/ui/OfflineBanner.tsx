// SPDX-License-Identifier: EUPL-1.2
import { IconCloudOff } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useLineDown } from "@/live/line";
import { announce } from "./announce";
import classes from "./OfflineBanner.module.css";

/** Says that the line is down and that nothing is lost; tells when it is back. */
export function OfflineBanner() {
  const { t } = useTranslation();
  const online = !useLineDown();
  const before = useRef(online);
  useEffect(() => {
    if (before.current === online) return;
    before.current = online;
    announce(online ? t("offline.back") : t("offline.title"));
  }, [online, t]);
  if (online) return null;
  return (
    <div className={classes.banner}>
      <IconCloudOff aria-hidden size={22} />
      <p>
        <strong>{t("offline.title")}.</strong> {t("offline.text")}
      </p>
    </div>
  );
}
