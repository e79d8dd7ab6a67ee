// SPDX-License-Identifier: EUPL-1.2
import { ErrorState } from "./ErrorState";
import { Page } from "./Page";
import { SkeletonRows } from "./Skeletons";

type Props = { error: unknown; onRetry: () => void; rows?: number };

/** In place of a page whose content is being fetched, or could not be. */
export function PageState({ error, onRetry, rows = 6 }: Props) {
  return (
    <Page>
      {error ? (
        <ErrorState as="h1" error={error} onRetry={onRetry} />
      ) : (
        <SkeletonRows rows={rows} />
      )}
    </Page>
  );
}
