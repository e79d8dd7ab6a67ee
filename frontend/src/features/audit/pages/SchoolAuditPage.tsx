// SPDX-License-Identifier: EUPL-1.2
import { getRouteApi } from "@tanstack/react-router";
import { AuditLog } from "../components/AuditLog";

const route = getRouteApi("/signed-in/app/office/schools/$schoolId/audit");

/** The record of one school, among the parts of its office. */
export function SchoolAuditPage() {
  const { schoolId } = route.useParams();
  return <AuditLog schoolId={schoolId} />;
}
