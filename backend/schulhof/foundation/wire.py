# SPDX-License-Identifier: EUPL-1.2
"""JSON on the wire.

Answers are described by TypedDicts in each room's schemas.py: one definition serves mypy, OpenAPI and the
event frames, and nothing is validated row by row on the way out (see performance.md: per-row response models
cost three quarters of a read).
"""

from typing import Any

import msgspec
from django.http import HttpResponse
from ninja import Schema
from pydantic import ConfigDict

from .errors import DomainError

_encoder = msgspec.json.Encoder()


class Body(Schema):
    """Base of every request body: unknown fields are refused, so nothing can be assigned by surprise."""

    model_config = ConfigDict(extra="forbid")


def encode(value: Any) -> bytes:  # noqa: ANN401  the encoder takes any JSON-like value
    """Compact JSON; UUIDs as strings, aware datetimes as ISO 8601 with Z."""
    return _encoder.encode(value)


def answer(value: Any, *, status: int = 200) -> HttpResponse:  # noqa: ANN401
    """A JSON answer without per-row validation."""
    return HttpResponse(encode(value), content_type="application/json", status=status)


#: For `openapi_extra` of a route that answers with `pdf`.
PDF = {
    "responses": {
        200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}
    }
}


def pdf(content: bytes, *, name: str) -> HttpResponse:
    """A PDF to be kept under this name, and by no cache."""
    headers = {
        "Cache-Control": "private, no-store",
        "Content-Disposition": f'attachment; filename="{name}"',
    }
    return HttpResponse(content, content_type="application/pdf", headers=headers)


#: For `openapi_extra` of a route that answers with `csv`.
CSV = {
    "responses": {
        200: {"content": {"text/csv": {"schema": {"type": "string", "format": "binary"}}}}
    }
}


def csv(content: str, *, name: str) -> HttpResponse:
    """A table of foundation.spreadsheets to be kept under this name, and by no cache."""
    headers = {
        "Cache-Control": "private, no-store",
        "Content-Disposition": f'attachment; filename="{name}"',
    }
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


def refusal(error: DomainError) -> HttpResponse:
    """A refusal as problem+json (RFC 9457)."""
    body: dict[str, Any] = {
        "type": f"urn:schulhof:problem:{error.code}",
        "title": type(error).__name__,
        "status": error.status,
        "code": error.code,
        "detail": error.detail,
    }
    if error.fields:
        body["fields"] = [field._asdict() for field in error.fields]
    response = HttpResponse(
        encode(body), status=error.status, content_type="application/problem+json"
    )
    if error.retry_after is not None:
        response["Retry-After"] = str(error.retry_after)
    return response
