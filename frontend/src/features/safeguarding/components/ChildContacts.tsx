// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Person } from "@/api/types";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { PersonAvatar } from "@/ui/PersonAvatar";
import { SkeletonRows } from "@/ui/Skeletons";
import { childContactsQuery } from "../api";

/** With which grown-ups of the school a child writes alone, and since when. Never what. */
export function ChildContacts({ child }: { child: Person }) {
  const { t } = useTranslation("safeguarding");
  const format = useFormat();
  const { data, error, refetch } = useQuery(childContactsQuery(child.id));
  const { name } = child;
  return (
    <Card title={t("contacts.title", { name })} text={t("contacts.text", { name })}>
      {error && <ErrorState as="h3" error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={1} />}
      {data?.length === 0 && <p>{t("contacts.none", { name })}</p>}
      <ul className={list.list}>
        {data?.map(({ person, since }) => (
          <li key={person.id} className={list.row}>
            <PersonAvatar person={person} />
            <span className={list.words}>
              {person.name}
              <span className={list.soft}>
                {t("contacts.since", { day: format.dayAndTime(since) })}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
