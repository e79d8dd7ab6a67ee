# SPDX-License-Identifier: EUPL-1.2
"""What a school may switch on, one by one. Everything is off until the school decides otherwise. Pure.

DSK, Orientierungshilfe Online-Lernplattformen (2018): functions can be switched off singly, and only what the task
needs is on; Art. 25 GDPR: private by default.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from schulhof.foundation.purposes import Purpose

Function = Literal[
    "reactions",
    "attachments",
    "photos",
    "scheduled",
    "direct_messages",
    "pupil_direct_messages",
    "name_search",
    "across_schools",
    "access_tokens",
    "picture_sign_in",
]


@dataclass(frozen=True, kw_only=True)
class FunctionInfo:
    """What must be known of a function before a school decides.

    `purpose` is the one its data serve. `dpia_relevant`: it is switched on only with a reference to the school's
    data protection impact assessment (Art. 35 GDPR). `needs` is the function without which it means nothing.
    `with_card`: it is there for a session that a card let in, too.
    """

    purpose: Purpose
    dpia_relevant: bool = False
    needs: Function | None = None
    default: bool = False
    with_card: bool = False


FUNCTIONS: Mapping[Function, FunctionInfo] = {
    "reactions": FunctionInfo(purpose="participation", with_card=True),
    "attachments": FunctionInfo(purpose="participation", with_card=True),
    "photos": FunctionInfo(
        purpose="photos", dpia_relevant=True, needs="attachments", with_card=True
    ),
    "scheduled": FunctionInfo(purpose="participation"),
    "direct_messages": FunctionInfo(purpose="direct_messages", dpia_relevant=True),
    "pupil_direct_messages": FunctionInfo(
        purpose="direct_messages", dpia_relevant=True, needs="direct_messages"
    ),
    "name_search": FunctionInfo(purpose="name_search"),
    "across_schools": FunctionInfo(purpose="participation", dpia_relevant=True),
    "access_tokens": FunctionInfo(purpose="participation"),
    "picture_sign_in": FunctionInfo(purpose="participation", dpia_relevant=True, with_card=True),
}

ALL: tuple[Function, ...] = get_args(Function)
WITH_CARD = frozenset(each for each, info in FUNCTIONS.items() if info.with_card)


def defaults() -> dict[Function, bool]:
    """What a school that decided nothing has on."""
    return {function: info.default for function, info in FUNCTIONS.items()}
