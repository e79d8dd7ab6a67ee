// SPDX-License-Identifier: EUPL-1.2
import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { type Import, useConfirmMapping } from "../api";
import classes from "./Roster.module.css";

type Column = NonNullable<Import["mapping"]>["columns"][number];

const FIELDS = [
  "given_name",
  "family_name",
  "full_name",
  "birth_date",
  "class",
  "grade",
  "role",
  "email",
  "key",
  "courses",
  "class_teacher",
] as const;

function suggested(columns: Column[]): Record<string, string> {
  return Object.fromEntries(columns.map(({ name, suggestion }) => [name, suggestion ?? ""]));
}

/** Which column means what: the server suggests, the person confirms. */
export function MappingForm({ entry }: { entry: Import }) {
  const { t } = useTranslation("roster");
  const { t: app } = useTranslation();
  const columns = entry.mapping?.columns ?? [];
  const offered = entry.mapping?.fields ?? [];
  const [meaning, setMeaning] = useState(() => suggested(columns));
  const [role, setRole] = useState<"pupil" | "teacher">("pupil");
  const confirm = useConfirmMapping(entry.id);
  const fields = FIELDS.filter((field) => offered.includes(field));
  const chosen = Object.fromEntries(Object.entries(meaning).filter(([, field]) => field));
  return (
    <Card title={t("mapping.title")} text={t("mapping.text")}>
      <div className={classes.scroll}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t("mapping.column")}</th>
              <th scope="col">{t("mapping.samples")}</th>
              <th scope="col">{t("mapping.meaning")}</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, samples }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td className={classes.soft}>{samples.join(", ")}</td>
                <td>
                  <NativeSelect
                    aria-label={`${t("mapping.meaning")}: ${name}`}
                    value={meaning[name] ?? ""}
                    onChange={(event) =>
                      setMeaning({ ...meaning, [name]: event.currentTarget.value })
                    }
                    data={[
                      { value: "", label: t("mapping.ignore") },
                      ...fields.map((field) => ({
                        value: field,
                        label: t(`mapping.fields.${field}`),
                      })),
                    ]}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!Object.values(meaning).includes("role") && (
        <NativeSelect
          size="md"
          label={t("mapping.role")}
          value={role}
          onChange={(event) =>
            setRole(event.currentTarget.value === "teacher" ? "teacher" : "pupil")
          }
          data={[
            { value: "pupil", label: app("role.pupil") },
            { value: "teacher", label: app("role.teacher") },
          ]}
        />
      )}
      <FormProblem error={confirm.error} />
      <div className={list.buttons}>
        <Button
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ columns: chosen, role })}
        >
          {t("mapping.confirm")}
        </Button>
      </div>
    </Card>
  );
}
