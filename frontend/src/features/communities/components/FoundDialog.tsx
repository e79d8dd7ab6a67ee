// SPDX-License-Identifier: EUPL-1.2
import { Button, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, bodyOf } from "@/api/client";
import { useMe } from "@/features/people/api";
import { schoolsQuery } from "@/features/schools/api";
import { ChoiceCards } from "@/ui/ChoiceCards";
import { FormProblem } from "@/ui/FormProblem";
import { toast } from "@/ui/toasts";
import classes from "./Tabs.module.css";

/** Founds a club or a project, alone or together with other schools. */
export default function FoundDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("communities");
  const { t: app } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const me = useMe();
  const schools = useQuery(schoolsQuery).data ?? [];
  const mine = me.affiliations
    .map(({ school }) => school)
    .filter(
      ({ id }, index, all) =>
        me.abilities.found_communities.includes(id) &&
        all.findIndex((other) => other.id === id) === index,
    );
  const form = useForm<Founding>({
    initialValues: {
      kind: "club",
      name: "",
      about: "",
      school_id: mine[0]?.id ?? "",
      partners: [],
    },
  });
  const { school_id, partners } = form.values;
  const together = me.functions.includes("across_schools");
  const others = schools.filter(({ id }) => id !== school_id);
  const found = useMutation({
    mutationFn: async ({ partners: partner_school_ids, ...values }: Founding) =>
      bodyOf(await api.POST("/api/communities", { body: { ...values, partner_school_ids } })),
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ["communities"] });
      toast.good(t("create.founded"));
      await navigate({
        to: "/communities/$communityId",
        params: { communityId: id },
        search: { tab: "members" },
      });
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("create.title")}
      closeButtonProps={{ "aria-label": app("close") }}
    >
      <form className={classes.form} onSubmit={form.onSubmit((values) => found.mutate(values))}>
        <ChoiceCards
          legend={t("create.kind")}
          value={form.values.kind}
          onChange={(kind) => form.setFieldValue("kind", kind)}
          options={[
            { value: "club", label: `${t("create.club")}: ${t("create.club_text")}` },
            { value: "project", label: `${t("create.project")}: ${t("create.project_text")}` },
          ]}
        />
        <TextInput
          required
          maxLength={80}
          label={t("create.name")}
          {...form.getInputProps("name")}
          data-autofocus
        />
        <Textarea
          autosize
          minRows={2}
          maxRows={6}
          maxLength={2000}
          label={t("create.about")}
          {...form.getInputProps("about")}
        />
        {mine.length > 1 && (
          <NativeSelect
            size="md"
            label={t("create.school")}
            data={mine.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps("school_id")}
          />
        )}
        {together && others.length > 0 && (
          <Partners
            schools={others}
            chosen={partners}
            choose={(ids) => form.setFieldValue("partners", ids)}
          />
        )}
        <FormProblem error={found.error} />
        <Button type="submit" loading={found.isPending}>
          {t("create.found")}
        </Button>
      </form>
    </Modal>
  );
}

type Founding = {
  kind: "club" | "project";
  name: string;
  about: string;
  school_id: string;
  partners: string[];
};

type PartnersProps = {
  schools: readonly { id: string; name: string }[];
  chosen: readonly string[];
  choose: (ids: string[]) => void;
};

function Partners({ schools, chosen, choose }: PartnersProps) {
  const { t } = useTranslation("communities");
  const toggle = (id: string) =>
    choose(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <fieldset className={classes.fieldset}>
      <legend>{t("create.partners")}</legend>
      <p className={classes.soft}>{t("create.partners_hint")}</p>
      <ul className={classes.picks}>
        {schools.map(({ id, name }) => (
          <li key={id}>
            <label className={classes.pick}>
              <input type="checkbox" checked={chosen.includes(id)} onChange={() => toggle(id)} />
              <span className={classes.words}>{name}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
