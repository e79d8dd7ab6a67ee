// SPDX-License-Identifier: EUPL-1.2
import { NativeSelect, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import classes from "@/ui/List.module.css";
import { classesQuery, type PeopleFilter } from "../api";

export const ROLES = ["pupil", "teacher", "guardian", "staff", "administrator"] as const;
const STATES = ["active", "invited", "deactivated"] as const;

type Props = {
  schoolId: string;
  filter: PeopleFilter;
  onChange: (filter: PeopleFilter) => void;
};

/** Search and filters; an empty choice means everybody. */
export function PeopleFilters({ schoolId, filter, onChange }: Props) {
  const { t } = useTranslation("schools");
  const { t: app } = useTranslation();
  const { data: schoolClasses } = useQuery(classesQuery(schoolId));
  const change = (key: keyof PeopleFilter, value: string | undefined) => {
    const { [key]: _old, ...others } = filter;
    onChange(value ? { ...others, [key]: value } : others);
  };
  const stateLabels = {
    active: t("state.active"),
    invited: t("state.invited"),
    deactivated: t("state.deactivated_short"),
  };
  return (
    <search className={classes.filters}>
      <TextInput
        type="search"
        label={t("people.search")}
        leftSection={<IconSearch aria-hidden size={20} />}
        value={filter.q ?? ""}
        onChange={(event) => change("q", event.currentTarget.value)}
      />
      <NativeSelect
        size="md"
        label={t("people.role")}
        value={filter.role ?? ""}
        onChange={(event) =>
          change(
            "role",
            ROLES.find((role) => role === event.currentTarget.value),
          )
        }
        data={[
          { value: "", label: t("people.everyone") },
          ...ROLES.map((role) => ({ value: role, label: app(`role.${role}`) })),
        ]}
      />
      <NativeSelect
        size="md"
        label={t("people.class")}
        value={filter.class_id ?? ""}
        onChange={(event) => change("class_id", event.currentTarget.value)}
        data={[
          { value: "", label: t("people.any_class") },
          ...(schoolClasses ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <NativeSelect
        size="md"
        label={t("people.state")}
        value={filter.state ?? ""}
        onChange={(event) =>
          change(
            "state",
            STATES.find((state) => state === event.currentTarget.value),
          )
        }
        data={[
          { value: "", label: t("people.everyone") },
          ...STATES.map((state) => ({ value: state, label: stateLabels[state] })),
        ]}
      />
    </search>
  );
}
