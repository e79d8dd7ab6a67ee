// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, Pill, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Contact } from "@/api/types";
import picks from "@/features/communities/components/Tabs.module.css";
import { ErrorState } from "@/ui/ErrorState";
import { FormProblem } from "@/ui/FormProblem";
import { SkeletonRows } from "@/ui/Skeletons";
import { openDirect } from "../acts";
import { contactsQuery } from "../queries";
import { ContactPicks } from "./ContactPicks";

/** Whom to write to: only people the contact rule allows are offered. */
export default function NewDirectDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("messaging");
  const { t: app } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState("");
  const [q] = useDebouncedValue(asked.trim(), 200);
  const [picked, setPicked] = useState<readonly Contact[]>([]);
  const found = useQuery({ ...contactsQuery(q), placeholderData: keepPreviousData });
  const start = useMutation({
    mutationFn: () =>
      openDirect(
        client,
        picked.map(({ id }) => id),
      ),
    onSuccess: (groupId) => {
      onClose();
      void navigate({ to: "/groups/$groupId", params: { groupId } });
    },
  });
  const toggle = (contact: Contact) => {
    const others = picked.filter(({ id }) => id !== contact.id);
    setPicked(others.length < picked.length ? others : [...picked, contact]);
    setAsked("");
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("directs.pick_title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <div className={picks.form}>
        {picked.length > 0 && (
          <Pill.Group aria-label={t("directs.picked")}>
            {picked.map((contact) => (
              <Pill
                key={contact.id}
                size="lg"
                withRemoveButton
                onRemove={() => toggle(contact)}
                removeButtonProps={{
                  "aria-label": t("directs.unpick", { name: contact.name }),
                  "aria-hidden": false,
                  tabIndex: 0,
                }}
              >
                {contact.name}
              </Pill>
            ))}
          </Pill.Group>
        )}
        <TextInput
          type="search"
          label={t("directs.pick_label")}
          description={t("directs.pick_hint")}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
          data-autofocus
        />
        {found.isPending && <SkeletonRows rows={4} />}
        {found.error && (
          <ErrorState as="h3" error={found.error} onRetry={() => void found.refetch()} />
        )}
        {found.data?.length === 0 && (
          <p role="status">{t(q === "" ? "directs.none_yet" : "directs.none")}</p>
        )}
        {found.data && <ContactPicks contacts={found.data} picked={picked} toggle={toggle} />}
        <FormProblem error={start.error} />
        <Button
          disabled={picked.length === 0}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t("directs.start")}
        </Button>
      </div>
    </Modal>
  );
}
