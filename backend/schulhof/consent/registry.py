# SPDX-License-Identifier: EUPL-1.2
"""The purposes: what is used, who gets it, how long it stays, what stands on it (Art. 13, 30 GDPR)."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from schulhof.foundation.purposes import PURPOSES, Purpose

Sentence = str | Promise


@dataclass(frozen=True, kw_only=True)
class PurposeInfo:
    """One purpose. `version` is its texts'; words given before `asked_anew_since` no longer count."""

    key: Purpose
    name: Sentence
    #: Categories of personal data.
    data: tuple[Sentence, ...]
    recipients: tuple[Sentence, ...]
    retention: Sentence
    #: Keys of the functions that serve it, as schools switch them.
    functions: tuple[str, ...]
    version: int = 1
    asked_anew_since: int = 1


_INFOS = (
    PurposeInfo(
        key="participation",
        name=_("Taking part"),
        data=(
            _("name, role and classes"),
            _("what you write, react to and attach"),
            _("how far you have read, told to nobody"),
        ),
        recipients=(_("members of your communities"), _("the operator, as a processor")),
        retention=_("As long as you take part; messages follow the periods of your school."),
        functions=("reactions", "attachments", "across_schools", "scheduled", "access_tokens", "picture_sign_in"),
    ),
    PurposeInfo(
        key="direct_messages",
        name=_("Direct conversations"),
        data=(_("what you write in direct conversations"), _("with whom you have one")),
        recipients=(_("the people in the conversation"), _("the operator, as a processor")),
        retention=_("As long as the conversation exists; it follows the periods of your school."),
        functions=("direct_messages", "pupil_direct_messages"),
    ),
    PurposeInfo(
        key="photos",
        name=_("Photos and recordings"),
        data=(_("pictures, sound and video that you share; places are removed from them"),),
        recipients=(_("members of the group you share them in"), _("the operator, as a processor")),
        retention=_("As long as the message they belong to."),
        functions=("photos", "voice_video"),
    ),
    PurposeInfo(
        key="name_search",
        name=_("Being found by name"),
        data=(_("your name as others read it"),),
        recipients=(_("people of your school who search"),),
        retention=_("Nothing is kept beyond your name; it ends at once when you take it back."),
        functions=("name_search",),
    ),
)  # fmt: skip

REGISTRY: Mapping[Purpose, PurposeInfo] = {info.key: info for info in _INFOS}
if tuple(REGISTRY) != PURPOSES:
    raise RuntimeError("consent.registry and foundation.purposes name different purposes")
