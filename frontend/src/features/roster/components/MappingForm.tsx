// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { type Import, useConfirmMapping } from "../api";
import classes from "./Roster.module.css";

type MappingWanted = NonNullable<Import["mapping"]>;
type Field = MappingWanted["fields"][number];
type Meanings = Record<string, Field | "">;

const ROLES = ["pupil", "teacher", "guardian", "staff"] as const;

function suggested({ columns, fields }: MappingWanted): Meanings {
  return Object.fromEntries(
    columns.map(({ name, suggestion }) => [name, fields.find((f) => f === suggestion) ?? ""]),
  );
}

function chosen(meanings: Meanings): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(meanings).flatMap(([name, field]) => (field ? [[name, field]] : [])),
  );
}

/** Which column means what: the server suggests, the person confirms. */
export function MappingForm({ entry, mapping }: { entry: Import; mapping: MappingWanted }) {
  const { t } = useTranslation("roster");
  const { t: app } = useTranslation();
  const { columns, fields } = mapping;
  const [meaning, setMeaning] = useState(() => suggested(mapping));
  const [role, setRole] = useState(mapping.role);
  const [complete, setComplete] = useState(false);
  const confirm = useConfirmMapping(entry.id);
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
                      setMeaning({
                        ...meaning,
                        [name]: fields.find((field) => field === event.currentTarget.value) ?? "",
                      })
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
            setRole(ROLES.find((each) => each === event.currentTarget.value) ?? role)
          }
          data={ROLES.map((each) => ({ value: each, label: app(`role.${each}`) }))}
        />
      )}
      <Checkbox
        label={t("mapping.complete")}
        checked={complete}
        onChange={(event) => setComplete(event.currentTarget.checked)}
      />
      <FormProblem error={confirm.error} />
      <div className={list.buttons}>
        <Button
          loading={confirm.isPending}
          onClick={() => confirm.mutate({ columns: chosen(meaning), role, complete })}
        >
          {t("mapping.confirm")}
        </Button>
      </div>
    </Card>
  );
}
