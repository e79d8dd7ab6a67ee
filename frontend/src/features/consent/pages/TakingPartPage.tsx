// SPDX-License-Identifier: EUPL-1.2
import "@/ui/styles/mantine-app.css";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { LessonBanner } from "@/app/LessonBanner";
import { useLive } from "@/app/useLive";
import { useMe } from "@/features/people/api";
import { StepsLayout } from "@/features/people/components/StepsLayout";
import { isIn } from "@/features/people/takingPart";
import { useAppearance } from "@/features/people/useAppearance";
import { ErrorState } from "@/ui/ErrorState";
import { OfflineBanner } from "@/ui/OfflineBanner";
import { SkeletonRows } from "@/ui/Skeletons";
import { consentsQuery } from "../api";
import { Questions } from "../components/Questions";
import { Standing, StandingWithCard } from "../components/Standing";

/** Everything that is still to be decided, question by question; then onwards, or what to do until one is in. */
export function TakingPartPage() {
  useAppearance();
  useLive();
  const withCard = useMe().limited_until !== null;
  return (
    <StepsLayout above={<LessonBanner />}>
      <OfflineBanner />
      {withCard ? <WithCard /> : <Content />}
    </StepsLayout>
  );
}

function Content() {
  const me = useMe();
  const navigate = useNavigate();
  const { next = "/" } = useSearch({ from: "/signed-in/taking-part" });
  const { data, error, refetch } = useQuery(consentsQuery);
  const [later, setLater] = useState(false);
  if (error && !data) return <ErrorState error={error} as="h1" onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={5} />;
  const asked = data.items.some((matter) => matter.asked);
  if (asked && !later) {
    const putOff = () => (isIn(me) ? void navigate({ href: next }) : setLater(true));
    return <Questions matters={data.items} onLater={putOff} />;
  }
  if (isIn(me)) return <Onward to={next} />;
  return <Standing matters={data.items} onAnswer={() => setLater(false)} />;
}

/** Questions are answered in a whole session. */
function WithCard() {
  const me = useMe();
  const { next = "/" } = useSearch({ from: "/signed-in/taking-part" });
  return isIn(me) ? <Onward to={next} /> : <StandingWithCard />;
}

/** Nothing is left to decide here. */
function Onward({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate({ href: to, replace: true }), [navigate, to]);
  return null;
}
