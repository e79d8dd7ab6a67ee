# SPDX-License-Identifier: EUPL-1.2
"""Home and search: everybody their own."""

from schulhof.config.tests.matrix.entry import Entry, Routes, says

ROUTES: Routes = {
    "GET /api/home": Entry(answers=says(200)),
    "GET /api/search": Entry(answers=says(200), query=lambda scene: {"q": "Kanarie"}),
}
