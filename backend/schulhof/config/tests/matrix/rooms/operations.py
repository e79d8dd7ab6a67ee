# SPDX-License-Identifier: EUPL-1.2
"""The audit log: of the data protection officer, and of a school for its administrators."""

from schulhof.config.tests.matrix.entry import Entry, Routes, says

ROUTES: Routes = {
    "GET /api/audit": Entry(answers=says(404, {200: "dpo"})),
    "GET /api/audit/chain": Entry(answers=says(404, {200: "head foreign_head dpo"})),
    "GET /api/schools/{school_id}/audit": Entry(
        path={"school_id": "school"}, answers=says(404, {200: "head dpo"})
    ),
}
