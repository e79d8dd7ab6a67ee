// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { RelativeTime } from "@/ui/RelativeTime";
import { SkeletonRows } from "@/ui/Skeletons";
import { importsQuery } from "../api";
import { StateTag } from "../components/StateTag";
import { UploadArea } from "../components/UploadArea";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/imports");

/** Read a roster, and see what was read before. */
export function ImportsPage() {
  const { t } = useTranslation("roster");
  const { schoolId } = route.useParams();
  const { data, error, isPending, refetch } = useQuery(importsQuery(schoolId));
  return (
    <>
      <Card title={t("upload.title")} text={t("intro")}>
        <UploadArea schoolId={schoolId} />
      </Card>
      <Card title={t("earlier")}>
        {isPending && <SkeletonRows rows={2} />}
        {error && <ErrorState as="h3" error={error} onRetry={() => refetch()} />}
        {data?.length === 0 && <EmptyState as="h3" title={t("none")} text={t("none_text")} />}
        {data && data.length > 0 && (
          <ul className={list.list}>
            {data.map((entry) => (
              <li key={entry.id} className={list.row}>
                <div className={list.words}>
                  <Link
                    to="/schools/$schoolId/imports/$importId"
                    params={{ schoolId, importId: entry.id }}
                    className={list.strong}
                  >
                    {entry.filenames.join(", ") || entry.format_label || t("title")}
                  </Link>
                  <span className={list.soft}>
                    {entry.format_label} <RelativeTime at={entry.created_at} />
                  </span>
                </div>
                <StateTag state={entry.state} />
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}
