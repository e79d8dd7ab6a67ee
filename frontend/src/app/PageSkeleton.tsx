// SPDX-License-Identifier: EUPL-1.2

import { Page } from "@/ui/Page";
import { SkeletonRows } from "@/ui/Skeletons";

export function PageSkeleton() {
  return (
    <Page>
      <SkeletonRows rows={5} />
    </Page>
  );
}
