// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "@/api/client";
import { ChoiceCards } from "@/ui/ChoiceCards";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toasts";
import classes from "./Tabs.module.css";

type Props = { communityId: string; onClose: () => void };

export default function NewGroupDialog({ communityId, onClose }: Props) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [posting, setPosting] = useState<"all" | "moderators">("all");
  const create = useMutation({
    mutationFn: () => {
      const params = { path: { community_id: communityId } };
      return api.POST("/api/communities/{community_id}/groups", {
        params,
        body: { name, posting },
      });
    },
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["communities"] });
      toast.good(t("new_group.created"));
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("new_group.title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          required
          maxLength={80}
          label={t("new_group.name")}
          description={t("new_group.name_hint")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <ChoiceCards
          legend={t("new_group.posting")}
          value={posting}
          onChange={setPosting}
          options={[
            { value: "all", label: t("new_group.posting_all") },
            { value: "moderators", label: t("new_group.posting_moderators") },
          ]}
        />
        <FormProblem error={create.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {app("cancel")}
          </Button>
          <Button type="submit" loading={create.isPending} disabled={name.trim() === ""}>
            {t("new_group.create")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
