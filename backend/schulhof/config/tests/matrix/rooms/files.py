# SPDX-License-Identifier: EUPL-1.2
"""Files: their owner's while they wait, then of those who may read where they hang."""

from django.core.files.uploadedfile import SimpleUploadedFile

from schulhof.config.tests.matrix.entry import Entry, Routes, says

FILE = {"file_id": "file"}
WAITING = {"file_id": "waiting_file"}

ROUTES: Routes = {
    "POST /api/files": Entry(
        answers=says(201, {404: "left city operator dpo"}),
        form=lambda scene: {"file": SimpleUploadedFile("x.txt", b"Hallo")},
    ),
    "GET /api/files/{file_id}/content": Entry(path=FILE, answers=says(404, {200: "pupil teacher"})),
    "GET /api/files/{file_id}/content#waiting": Entry(
        path=WAITING, answers=says(404, {200: "teacher"})
    ),
    "GET /api/files/{file_id}/preview": Entry(path=FILE, answers=says(404)),
    "DELETE /api/files/{file_id}": Entry(path=FILE, answers=says(404)),
    "DELETE /api/files/{file_id}#waiting": Entry(path=WAITING, answers=says(404, {204: "teacher"})),
}
