// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ConfirmDialog } from "@/ui/ConfirmDialog";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { toast } from "@/ui/toasts";
import { sessionsQuery, useEndOtherSessions, useEndSession } from "../api";
import classes from "./settings.module.css";

export function DevicesCard() {
  const { t } = useTranslation(["settings", "app", "people"]);
  const { data, error, refetch } = useQuery(sessionsQuery);
  return (
    <Card title={t("devices.title")} text={t("devices.text")}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} as="h3" />}
      {!data && !error && <SkeletonRows rows={2} />}
      {data && (
        <ul className={list.list}>
          {data.map((session) => (
            <Device key={session.id} session={session} />
          ))}
        </ul>
      )}
      {data && data.length > 1 && <EndOthers />}
    </Card>
  );
}

function Device({ session }: { session: Session }) {
  const { t } = useTranslation(["settings", "app", "people"]);
  const format = useFormat();
  const end = useEndSession();
  const { browser, system } = session.device;
  const device =
    browser && system
      ? t("devices.label", { browser, system })
      : browser || system || t("devices.unknown");
  const Picture = /android|ios|ipad/i.test(system ?? "") ? IconDeviceMobile : IconDeviceDesktop;
  const signOut = () =>
    end.mutate(session.id, {
      onSuccess: () => toast.good(t("devices.signed_out", { device })),
      onError: () => toast.bad(t("app:error.title")),
    });
  return (
    <li className={list.row}>
      <span className={classes.mark}>
        <Picture aria-hidden size={24} stroke={1.75} />
      </span>
      <span className={list.words}>
        <span className={list.strong}>{device}</span>
        <span className={list.soft}>
          {t("devices.since", { when: format.ago(session.started_at) })}
        </span>
      </span>
      {session.current ? (
        <span className={classes.here}>{t("devices.this")}</span>
      ) : (
        <Button
          variant="default"
          size="sm"
          onClick={signOut}
          loading={end.isPending}
          aria-label={t("devices.sign_out_named", { device })}
        >
          {t("devices.sign_out")}
        </Button>
      )}
    </li>
  );
}

function EndOthers() {
  const { t } = useTranslation(["settings", "app", "people"]);
  const [asking, setAsking] = useState(false);
  const end = useEndOtherSessions();
  const confirm = () =>
    end.mutate(undefined, {
      onSuccess: () => toast.good(t("devices.others_done")),
      onError: () => toast.bad(t("app:error.title")),
      onSettled: () => setAsking(false),
    });
  return (
    <div className={classes.actions}>
      <Button variant="light" onClick={() => setAsking(true)}>
        {t("devices.others")}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
        title={t("devices.others_title")}
        confirmLabel={t("devices.others")}
        busy={end.isPending}
      >
        {t("devices.others_text")}
      </ConfirmDialog>
    </div>
  );
}
