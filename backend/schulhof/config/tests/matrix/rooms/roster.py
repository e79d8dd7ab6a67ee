# SPDX-License-Identifier: EUPL-1.2
"""Imports: of the school's own administrators."""

from django.core.files.uploadedfile import SimpleUploadedFile

from schulhof.config.tests.matrix.entry import Entry, Routes, says

SCHOOL = {"school_id": "school"}
IMPORT = {"import_id": "import"}

ROUTES: Routes = {
    "GET /api/schools/{school_id}/imports": Entry(path=SCHOOL, answers=says(404, {200: "head"})),
    "POST /api/schools/{school_id}/imports": Entry(
        path=SCHOOL,
        answers=says(404, {201: "head"}),
        form=lambda scene: {"files": SimpleUploadedFile("x.csv", b"Nachname;Vorname\nA;B\n")},
    ),
    "GET /api/imports/{import_id}": Entry(path=IMPORT, answers=says(404, {200: "head"})),
    "DELETE /api/imports/{import_id}": Entry(path=IMPORT, answers=says(404, {409: "head"})),
    "POST /api/imports/{import_id}/apply": Entry(
        path=IMPORT, answers=says(404, {409: "head"}), body=lambda scene: {}
    ),
    "GET /api/imports/{import_id}/changes": Entry(path=IMPORT, answers=says(404, {200: "head"})),
    "GET /api/imports/{import_id}/problems": Entry(path=IMPORT, answers=says(404, {200: "head"})),
    "PUT /api/imports/{import_id}/mapping": Entry(
        path=IMPORT,
        answers=says(404, {409: "head"}),
        body=lambda scene: {"columns": {"0": "family_name"}, "role": "pupil"},
    ),
}
