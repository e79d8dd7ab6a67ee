# SPDX-License-Identifier: EUPL-1.2
"""Whether somebody may upload at all. Rooms that use files, floors above, say so before anything is kept."""

from collections.abc import Callable

from schulhof.people.models import Person

#: Raises a refusal for a person and the media type of what they upload.
UploadRule = Callable[[Person, str], None]
_upload_rules: list[UploadRule] = []


def register_upload_rule(rule: UploadRule) -> None:
    """Ask `rule(person, media_type)` before a file is stored; it refuses by raising."""
    if rule not in _upload_rules:
        _upload_rules.append(rule)


def refuse_upload(person: Person, media_type: str) -> None:
    """Let every rule refuse."""
    for rule in _upload_rules:
        rule(person, media_type)
