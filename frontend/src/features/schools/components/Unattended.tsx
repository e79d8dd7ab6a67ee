// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { Card } from "@/ui/Card";
import { CommunityEmblem } from "@/ui/CommunityEmblem";
import { FormProblem } from "@/ui/FormProblem";
import classes from "@/ui/List.module.css";
import { SkeletonRows } from "@/ui/Skeletons";
import { toast } from "@/ui/toasts";
import { teachersQuery, unattendedQuery, useAppointModerator } from "../api";

type Left = { id: string; name: string };

/** Communities whose last moderator is gone. Nothing is shown while there are none. */
export function Unattended({ schoolId }: { schoolId: string }) {
  const { t } = useTranslation("schools");
  const { data } = useQuery(unattendedQuery(schoolId));
  const [chosen, setChosen] = useState<Left | null>(null);
  if (!data || data.length === 0) return null;
  return (
    <Card title={t("unattended.title")} text={t("unattended.text")}>
      <ul className={classes.list}>
        {data.map((community) => (
          <li key={community.id} className={classes.row}>
            <CommunityEmblem kind={community.kind} />
            <div className={classes.words}>
              <span className={classes.strong}>{community.name}</span>
              <span className={classes.soft}>
                {t("unattended.people", { count: community.people })}
              </span>
            </div>
            <Button variant="light" onClick={() => setChosen(community)}>
              {t("unattended.action")}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && <Appoint schoolId={schoolId} community={chosen} onClose={() => setChosen(null)} />}
    </Card>
  );
}

type AppointProps = { schoolId: string; community: Left; onClose: () => void };

function Appoint({ schoolId, community, onClose }: AppointProps) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const [typed, setTyped] = useState("");
  const [asked] = useDebouncedValue(typed, 250);
  const { data, isPending, error } = useQuery(teachersQuery(schoolId, asked));
  const me = useMe();
  const offered = data?.filter(({ id, state }) => id !== me.person.id && state !== "deactivated");
  const appoint = useAppointModerator(schoolId);
  const give = (personId: string, name: string) =>
    appoint.mutate(
      { communityId: community.id, personId },
      {
        onSuccess: () => {
          toast.good(t("unattended.done", { name }));
          onClose();
        },
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("unattended.dialog", { name: community.name })}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <div className={classes.form}>
        <TextInput
          type="search"
          label={t("unattended.search")}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
        <FormProblem error={appoint.error ?? error} />
        {isPending && <SkeletonRows rows={3} />}
        {offered?.length === 0 && <p>{t("unattended.nobody")}</p>}
        <ul className={classes.list}>
          {offered?.slice(0, 8).map(({ id, full_name }) => (
            <li key={id} className={classes.row}>
              <span className={classes.words}>{full_name}</span>
              <Button
                variant="default"
                aria-label={t("unattended.choose", { name: full_name })}
                loading={appoint.isPending}
                onClick={() => give(id, full_name)}
              >
                {t("unattended.appoint")}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}
