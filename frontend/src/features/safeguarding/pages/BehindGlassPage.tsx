// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useFormat } from "@/i18n/format";
import { Card } from "@/ui/Card";
import { EmptyState } from "@/ui/EmptyState";
import { ErrorState } from "@/ui/ErrorState";
import list from "@/ui/List.module.css";
import { Page } from "@/ui/Page";
import { PageHeader } from "@/ui/PageHeader";
import { SkeletonRows } from "@/ui/Skeletons";
import { behindGlassQuery } from "../api";
import classes from "../safeguarding.module.css";

const route = getRouteApi("/signed-in/app/looking/$glassId");

/** A group one was let look into: plain text, nothing can be done in it. */
export function BehindGlassPage() {
  const { t } = useTranslation("safeguarding");
  return (
    <Page>
      <PageHeader title={t("glass.title")} text={t("glass.logged")} />
      <Messages />
    </Page>
  );
}

function Messages() {
  const { glassId } = route.useParams();
  const { t } = useTranslation(["safeguarding", "messaging"]);
  const format = useFormat();
  const pages = useInfiniteQuery(behindGlassQuery(glassId));
  if (pages.error) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  if (!pages.data) return <SkeletonRows rows={5} />;
  const messages = pages.data.pages.toReversed().flatMap((page) => page.items);
  if (messages.length === 0) return <EmptyState title={t("glass.empty")} />;
  return (
    <Card>
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t("glass.older")}
        </Button>
      )}
      <ul className={classes.lines}>
        {messages.map((message) => (
          <li key={message.id} className={classes.line}>
            <span className={list.soft}>
              {message.author.name} · {format.dayAndTime(message.created_at)}
            </span>
            {message.unreadable ? t(`messaging:unreadable.${message.unreadable}`) : message.body}
            {message.attachments.map((file) => (
              <span key={file.id} className={list.soft}>
                {file.unreadable ? t(`messaging:files.${file.unreadable}`) : file.name}
              </span>
            ))}
          </li>
        ))}
      </ul>
    </Card>
  );
}
