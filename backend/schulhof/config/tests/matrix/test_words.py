# SPDX-License-Identifier: EUPL-1.2
"""Every word of the socket, said by everybody: what is heard is theirs alone."""

import json
from collections.abc import Callable

import pytest
from django.conf import settings
from django.test import Client
from msgspec.inspect import StructType, type_info

from schulhof.communities.access import topics_of
from schulhof.live.frames import CLIENT_FRAMES
from schulhof.live.rights import ENDED
from schulhof.people.models import Person
from testing.cast import Cast
from testing.screen import Screen, line_to, screen

from .scene import ASKERS, SIGNED_OUT, Scene
from .words import WORDS

pytestmark = pytest.mark.once


def _words() -> set[str]:
    found = [type_info(frame) for frame in CLIENT_FRAMES]
    return {str(each.tag) for each in found if isinstance(each, StructType)}


@pytest.mark.row(1)
@pytest.mark.row(27)
@pytest.mark.attack(1)
def test_every_word_of_the_socket_has_a_line_in_the_matrix() -> None:
    assert _words() == set(WORDS), (
        "Nobody said what this word may be answered. Add it to WORDS in"
        " backend/schulhof/config/tests/matrix/words.py: what is said, and the kinds of answers."
    )


@pytest.fixture
def scene(here: str, cast: Cast, client_for: Callable[[Person], Client]) -> Scene:
    return Scene(cast, client_for)


@pytest.mark.row(1)
@pytest.mark.row(2)
@pytest.mark.row(27)
@pytest.mark.attack(1)
@pytest.mark.attack(13)
def test_everybody_hears_their_own_whatever_they_say(here: str, scene: Scene) -> None:
    wrong: list[str] = []
    for asker in set(ASKERS) - set(SIGNED_OUT):
        person = scene.people[asker]
        own = set(topics_of(person.id))
        with screen(here, person, _session(scene, asker)) as seen:
            if set(seen.heads) != own:
                wrong.append(f"{asker} is greeted with {set(seen.heads) ^ own}")
            for word in WORDS:
                wrong.extend(f"{asker}: {each}" for each in _said(seen, scene, word, own))
    assert not wrong, "\n".join(wrong)


@pytest.mark.row(27)
@pytest.mark.attack(13)
@pytest.mark.parametrize("asker", SIGNED_OUT)
def test_who_is_not_signed_in_is_told_so_and_nothing_else(
    here: str, scene: Scene, asker: str
) -> None:
    session = _session(scene, asker) if asker in scene.people else ""
    with line_to(here, session) as line:
        assert Screen(line).closed_with() == ENDED


def _session(scene: Scene, asker: str) -> str:
    return scene.clients[asker].cookies[settings.SESSION_COOKIE_NAME].value


def _said(seen: Screen, scene: Scene, word: str, own: set[str]) -> list[str]:
    """What was wrong about the answers to a word."""
    say, kinds = WORDS[word]
    seen.say(json.dumps({"t": word, **say(scene)}))
    frames = [frame for frame in seen.all_within(0.4) if frame["t"] not in {"event", "topics"}]
    wrong = [f"{word} was answered with {f['t']}" for f in frames if f["t"] not in kinds]
    if not frames:
        wrong.append(f"{word} was not answered")
    foreign = {frame["topic"] for frame in frames if "topic" in frame} - own
    return [*wrong, *(f"{word} tells of {topic}" for topic in sorted(foreign))]
