// SPDX-License-Identifier: EUPL-1.2
import type { Group } from "@/api/types";
import { SkeletonRows } from "@/ui/Skeletons";
import { GroupHeader } from "./GroupHeader";
import classes from "./GroupView.module.css";

export function GroupSkeleton({ group }: { group: Group | undefined }) {
  return (
    <div className={classes.view}>
      <div className={classes.main}>
        {group && <GroupHeader group={group} />}
        <div className={classes.skeleton}>
          <SkeletonRows rows={6} />
        </div>
      </div>
    </div>
  );
}
