# SPDX-License-Identifier: EUPL-1.2
"""Serving bytes so that nothing in them runs, whole or by range (RFC 9110, section 14)."""

import re
from collections.abc import Iterator
from typing import IO

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from schulhof.foundation.errors import NotFound

from . import storing
from .models import StoredFile
from .rules import is_inline, served_as
from .sealing import name_of

_CHUNK = 64 * 1024
_RANGE = re.compile(r"bytes=(\d*)-(\d*)")
#: Whatever it is: no script, no form, no frame, no further request comes out of it.
_HARMLESS = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def content_answer(request: HttpRequest, file: StoredFile) -> HttpResponseBase:
    """The file itself; shown inside the page only if it is a picture, sound or video of a known kind.

    Raises NotFound, Unreadable.
    """
    asked = _asked_range(request, file)
    if asked is not None and not asked:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{file.size}"})
    part = asked or range(file.size)
    headers = {
        **_HARMLESS,
        "Accept-Ranges": "bytes",
        "Cache-Control": "private, no-store",
        "Content-Length": str(len(part)),
        "Content-Disposition": _disposition(file),
        "ETag": _tag(file),
    }
    if asked is not None:
        headers["Content-Range"] = f"bytes {part.start}-{part.stop - 1}/{file.size}"
    return StreamingHttpResponse(
        _bytes_of(file, part),
        status=200 if asked is None else 206,
        content_type=served_as(file.media_type),
        headers=headers,
    )


def preview_answer(file: StoredFile) -> HttpResponseBase:
    """A picture's preview. Kept for five minutes, so that scrolling back does not fetch it again.

    Raises NotFound, Unreadable.
    """
    try:
        with storing.preview_of(file) as preview:
            content = preview.read()
    except FileNotFoundError as error:
        raise NotFound(_("There is no preview of this file.")) from error
    headers = {**_HARMLESS, "Cache-Control": "private, max-age=300"}
    return HttpResponse(content, content_type="image/webp", headers=headers)


def _disposition(file: StoredFile) -> str:
    header = content_disposition_header(not is_inline(file.media_type), name_of(file).text)
    return header or "inline"


def _tag(file: StoredFile) -> str:
    """What lies under an id never changes. A checksum would tell whoever knows a file that it is here."""
    return f'"{file.id.hex}"'


def _asked_range(request: HttpRequest, file: StoredFile) -> range | None:
    """The bytes asked for; empty if there are none such; None for the whole file (no range, several, outdated)."""
    asked = _RANGE.fullmatch(request.headers.get("Range", "").replace(" ", ""))
    if asked is None or asked.group() == "bytes=-":
        return None
    if request.headers.get("If-Range", _tag(file)) != _tag(file):
        return None
    first, last = asked.groups()
    if not first:
        return range(max(file.size - int(last), 0), file.size)
    return range(int(first), min(int(last or file.size - 1), file.size - 1) + 1)


def _bytes_of(file: StoredFile, part: range) -> Iterator[bytes]:
    """The first of them at once: what does not open says so before the answer has begun."""
    try:
        content = storing.content_of(file)
    except FileNotFoundError as error:
        raise NotFound(_("This file is not there (any more).")) from error
    try:
        content.seek(part.start)
        first = content.read(min(_CHUNK, len(part)))
    except BaseException:
        content.close()
        raise
    return _from(first, content, left=len(part) - len(first))


def _from(first: bytes, content: IO[bytes], *, left: int) -> Iterator[bytes]:
    with content:
        yield first
        while left and (chunk := content.read(min(_CHUNK, left))):
            left -= len(chunk)
            yield chunk
