// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import type { Me } from "@/api/types";
import { useChangeMe, useMe } from "@/features/people/api";
import { Card } from "@/ui/Card";
import { Field } from "@/ui/Field";
import list from "@/ui/List.module.css";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { toast } from "@/ui/toasts";
import classes from "./settings.module.css";

type Attended = Me["affiliations"][number]["classes"][number];

/** Who I am here, and where that comes from. */
export function ProfileCard() {
  const { t } = useTranslation(["settings", "app", "people"]);
  const me = useMe();
  return (
    <Card title={t("profile.title")}>
      <div className={classes.who}>
        <PersonAvatar person={me.person} size="l" />
        <div className={list.words}>
          <span className={classes.fullName}>{`${me.given_name} ${me.family_name}`.trim()}</span>
          <span className={list.soft}>
            {t("profile.login_name")}: {me.login_name}
          </span>
        </div>
      </div>
      <Schools me={me} />
      <p className={list.soft}>
        {me.affiliations.length > 0 ? t("profile.from_roster") : t("profile.by_city")}
      </p>
      <EmailForm me={me} />
    </Card>
  );
}

function Schools({ me }: { me: Me }) {
  const { t } = useTranslation(["settings", "app"]);
  const calledOf = ({ name, part }: Attended) =>
    part === "class_teacher" ? t("settings:profile.leads", { name }) : name;
  if (me.affiliations.length === 0) return null;
  return (
    <ul className={list.list}>
      {me.affiliations.map(({ school, role, classes: attended }) => (
        <li key={`${school.id}-${role}`} className={list.row}>
          <span className={list.words}>
            <span className={list.strong}>{school.name}</span>
            <span className={list.soft}>
              {[t(`app:role.${role}`), ...attended.map(calledOf)].join(" · ")}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function EmailForm({ me }: { me: Me }) {
  const { t } = useTranslation(["settings", "app", "people"]);
  const [email, setEmail] = useState(me.email ?? "");
  const [refusal, setRefusal] = useState("");
  const change = useChangeMe();
  const wanted = email.trim();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setRefusal("");
    change.mutate(
      { email: wanted || null },
      {
        onSuccess: () => toast.good(wanted ? t("profile.email_saved") : t("profile.email_removed")),
        onError: (error) =>
          setRefusal(
            isProblem(error)
              ? error.detail || t("profile.email_invalid")
              : t("profile.email_invalid"),
          ),
      },
    );
  };

  return (
    <form className={list.form} onSubmit={submit} noValidate>
      <Field label={t("profile.email")} hint={t("profile.email_hint")} error={refusal || undefined}>
        {(control) => (
          <input
            {...control}
            type="email"
            autoComplete="email"
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            maxLength={254}
          />
        )}
      </Field>
      {wanted !== (me.email ?? "") && (
        <div className={classes.actions}>
          <Button type="submit" loading={change.isPending}>
            {t("app:save")}
          </Button>
        </div>
      )}
    </form>
  );
}
