// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import type { CommunityDetail } from "@/api/types";
import { FormProblem } from "@/ui/FormProblem";
import { communityQuery } from "../api";
import classes from "./Tabs.module.css";

type Props = { community: CommunityDetail; onClose: () => void };

export default function AboutDialog({ community, onClose }: Props) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const client = useQueryClient();
  const { id, name, about, abilities } = community;
  const form = useForm({ initialValues: { name, about } });
  const save = useMutation({
    mutationFn: async (values: { name: string; about: string }) => {
      const params = { path: { community_id: id } };
      const body = abilities.rename ? values : { about: values.about };
      return bodyOf(await api.PATCH("/api/communities/{community_id}", { params, body }));
    },
    onSuccess: async (changed) => {
      client.setQueryData(communityQuery(id).queryKey, changed);
      await client.invalidateQueries({ queryKey: ["communities"], exact: true });
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("about.edit_title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form className={classes.form} onSubmit={form.onSubmit((values) => save.mutate(values))}>
        {abilities.rename && (
          <TextInput
            required
            maxLength={80}
            label={t("about.name")}
            {...form.getInputProps("name")}
          />
        )}
        <Textarea
          autosize
          minRows={3}
          maxRows={10}
          maxLength={2000}
          label={t("about.about")}
          {...form.getInputProps("about")}
          data-autofocus
        />
        <FormProblem error={save.error} />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {app("cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t("about.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
