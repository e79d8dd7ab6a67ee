# SPDX-License-Identifier: EUPL-1.2
"""The purposes in words."""

from django.utils.translation import override

from schulhof.consent.registry import REGISTRY
from schulhof.consent.schemas import PurposeText
from schulhof.consent.texts import text


def purpose_texts(language: str) -> list[PurposeText]:
    """Every purpose with its three layers in a language."""
    with override(language):
        return [
            PurposeText(
                purpose=info.key,
                version=info.version,
                name=str(info.name),
                data=[str(each) for each in info.data],
                recipients=[str(each) for each in info.recipients],
                retention=str(info.retention),
                child=text(info.key, "child", language),
                easy=text(info.key, "easy", language),
                full=text(info.key, "full", language),
            )
            for info in REGISTRY.values()
        ]
