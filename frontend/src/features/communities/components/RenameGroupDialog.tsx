// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useChangeGroup } from "../useChangeGroup";
import classes from "./Tabs.module.css";

type Props = { group: { id: string; name: string }; onClose: () => void };

export default function RenameGroupDialog({ group, onClose }: Props) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const [name, setName] = useState(group.name);
  const change = useChangeGroup(group.id);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await change.rename(name)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("rename_group.title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          required
          maxLength={80}
          label={t("new_group.name")}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {app("cancel")}
          </Button>
          <Button type="submit" disabled={name.trim() === ""}>
            {t("rename_group.save")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
