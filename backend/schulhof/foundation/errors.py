# SPDX-License-Identifier: EUPL-1.2
"""Refusals. Raised in access and actions, turned into problem+json once, in config.api (RFC 9457)."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple


class FieldProblem(NamedTuple):
    """What is wrong with one field of the request."""

    path: str
    message: str


class DomainError(Exception):
    """A refusal that a person can act on.

    `code` is stable and part of the API; `detail` is a sentence in the reader's language.
    """

    status: ClassVar[int] = 400
    code: str = "refused"

    def __init__(
        self,
        detail: str = "",
        *,
        code: str | None = None,
        fields: Sequence[FieldProblem] = (),
        retry_after: int | None = None,
    ) -> None:
        super().__init__(detail or self.code)
        self.detail = detail
        self.fields = tuple(fields)
        self.retry_after = retry_after
        if code is not None:
            self.code = code


class NotFound(DomainError):
    """It does not exist, or the asking person may not know that it does."""

    status = 404
    code = "not_found"


class Forbidden(DomainError):
    """The person may know of it but not do this to it."""

    status = 403
    code = "forbidden"


class Unauthenticated(DomainError):
    """Nobody is signed in."""

    status = 401
    code = "not_signed_in"


class Invalid(DomainError):
    """Malformed or impossible input."""

    status = 422
    code = "invalid"


def wrong_field(field: str, sentence: str, *, code: str = Invalid.code) -> Invalid:
    """What is wrong with one field, told beside it and as the whole answer."""
    return Invalid(sentence, code=code, fields=[FieldProblem(field, sentence)])


class Conflict(DomainError):
    """The state of the thing does not allow this now."""

    status = 409
    code = "conflict"


class TooLarge(DomainError):
    """More bytes or items than the configured limit."""

    status = 413
    code = "too_large"


class TooMany(DomainError):
    """A rate limit; `retry_after` says in how many seconds to try again."""

    status = 429
    code = "too_many"
