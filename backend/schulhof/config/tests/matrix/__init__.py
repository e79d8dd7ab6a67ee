# SPDX-License-Identifier: EUPL-1.2
"""Who may do what at every door: one small file for each room, and one test that asks all of it.

A room's file holds ROUTES: "METHOD /api/path" → Entry. A second target of the same route is written behind a #:
"GET /api/groups/{group_id}#direct".
"""
