// SPDX-License-Identifier: EUPL-1.2
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/features/people/api";
import { Card } from "@/ui/Card";
import { FormProblem } from "@/ui/FormProblem";
import list from "@/ui/List.module.css";
import { toast } from "@/ui/toasts";
import { useChildCode } from "../api";

/** A grown-up shows with the school's code that they look after a child. */
export function ChildCodeForm() {
  const { t } = useTranslation("consent");
  const use = useChildCode();
  const known = new Set(useMe().children.map(({ id }) => id));
  const [code, setCode] = useState("");
  const submit = () =>
    use.mutate(code.trim(), {
      onSuccess: ({ items }) => {
        setCode("");
        const child = items.find(({ is_me, person }) => !is_me && !known.has(person.id))?.person;
        toast.good(child ? t("child.done", { name: child.name }) : t("child.done_nameless"));
      },
    });
  return (
    <Card title={t("child.title")} text={t("child.text")}>
      <form
        className={list.form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          required
          maxLength={100}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          label={t("child.code")}
          description={t("child.hint")}
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <FormProblem error={use.error} />
        <div className={list.buttons}>
          <Button type="submit" loading={use.isPending} disabled={code.trim() === ""}>
            {t("child.action")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
