// SPDX-License-Identifier: EUPL-1.2
import { Button, CloseButton } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Toasts.module.css";
import { shownToasts, subscribeToasts, type Toast, toast } from "./toasts";

export function Toasts() {
  const toasts = useSyncExternalStore(subscribeToasts, shownToasts);
  return (
    <div className={classes.stack} role="status" aria-live="polite">
      {toasts.map((entry) => (
        <OneToast key={entry.id} entry={entry} />
      ))}
    </div>
  );
}

function OneToast({ entry }: { entry: Toast }) {
  const { t } = useTranslation();
  const { action } = entry;
  const act = () => {
    action?.run();
    toast.hide(entry.id);
  };
  return (
    <div className={classes.toast} data-tone={entry.tone}>
      <p className={classes.text}>{entry.text}</p>
      {action && (
        <Button variant="light" size="sm" onClick={act}>
          {action.label}
        </Button>
      )}
      <CloseButton aria-label={t("close")} onClick={() => toast.hide(entry.id)} />
    </div>
  );
}
