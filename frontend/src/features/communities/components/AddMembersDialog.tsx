// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toasts";
import { candidatesQuery } from "../api";
import { Candidates } from "./Candidates";
import classes from "./Tabs.module.css";

const ROLES = ["member", "moderator", "reader"] as const;
type Role = (typeof ROLES)[number];
type Props = { communityId: string; onClose: () => void };

/** Finds people by name and adds them. */
export default function AddMembersDialog({ communityId, onClose }: Props) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const client = useQueryClient();
  const [asked, setAsked] = useState("");
  const [q] = useDebouncedValue(asked.trim(), 250);
  const [picked, setPicked] = useState<ReadonlyMap<string, string>>(new Map());
  const [role, setRole] = useState<Role>("member");
  const found = useQuery({ ...candidatesQuery(communityId, q), placeholderData: keepPreviousData });
  const count = picked.size;
  const add = useMutation({
    mutationFn: () => {
      const params = { path: { community_id: communityId } };
      const body = { person_ids: [...picked.keys()], role };
      return api.POST("/api/communities/{community_id}/members", { params, body });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["communities", communityId] });
      toast.good(t("add.added", { count }));
      onClose();
    },
  });
  const toggle = (id: string, name: string) => {
    const next = new Map(picked);
    if (!next.delete(id)) next.set(id, name);
    setPicked(next);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("add.title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <div className={classes.form}>
        <TextInput
          type="search"
          label={t("add.search")}
          description={t("add.hint")}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
          data-autofocus
        />
        <Candidates
          found={q === "" ? null : (found.data ?? null)}
          picked={picked}
          toggle={toggle}
          asked={q}
        />
        <NativeSelect
          size="md"
          label={t("add.role")}
          value={role}
          data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          onChange={({ currentTarget }) =>
            setRole(ROLES.find((known) => known === currentTarget.value) ?? "member")
          }
        />
        <FormProblem error={add.error} />
        <Button disabled={count === 0} loading={add.isPending} onClick={() => add.mutate()}>
          {count === 0 ? t("add.pick") : t("add.add", { count })}
        </Button>
      </div>
    </Modal>
  );
}
