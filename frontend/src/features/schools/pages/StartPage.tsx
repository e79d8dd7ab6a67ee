// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ErrorState } from "@/ui/ErrorState";
import { SkeletonRows } from "@/ui/Skeletons";
import { ContactsCard } from "../components/ContactsCard";
import { DecisionCard } from "../components/DecisionCard";
import { LeaveCard } from "../components/LeaveCard";
import { StateCard } from "../components/StateCard";
import { startQuery } from "../startApi";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/start");

/** How a school comes in: what is still missing, who decided, whom its people turn to; start, break and leaving. */
export function StartPage() {
  const { schoolId } = route.useParams();
  const { data: start, error, refetch } = useQuery(startQuery(schoolId));
  if (error) return <ErrorState error={error} onRetry={() => refetch()} />;
  if (!start) return <SkeletonRows rows={6} />;
  return (
    <>
      <StateCard schoolId={schoolId} start={start} />
      <DecisionCard schoolId={schoolId} decision={start.decision} />
      <ContactsCard schoolId={schoolId} start={start} />
      {start.school.state !== "left" && <LeaveCard schoolId={schoolId} name={start.school.name} />}
    </>
  );
}
