# SPDX-License-Identifier: EUPL-1.2
"""Drafts of letters: to the supervisory authority, to a school, to adults, to children. Plain text, to be finished
by whoever signs them: what nobody entered stands in brackets.
"""

from datetime import datetime
from typing import get_args

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from schulhof.foundation.clock import now
from schulhof.incidents import rules
from schulhof.incidents.models import Incident
from schulhof.incidents.schemas import Letter, LetterKey
from schulhof.incidents.wording import KINDS
from schulhof.people.schemas import Language

from .affected import Exposed, counts, exposed
from .texts import unsealed

KEYS: tuple[LetterKey, ...] = get_args(LetterKey)


def letters(incident: Incident, language: Language) -> list[Letter]:
    """All four in one language."""
    with translation.override(language):
        context = _context(incident, exposed(incident))
        return [_letter(key, language, context) for key in KEYS]


def _letter(key: LetterKey, language: Language, context: dict[str, object]) -> Letter:
    """The first line of a template is the letter's title."""
    rendered = render_to_string(f"incidents/{language}/{key}.txt", context)
    title, _newline, text = rendered.strip().partition("\n")
    return Letter(key=key, title=title, text=text.strip() + "\n")


def _context(incident: Incident, found: Exposed) -> dict[str, object]:
    whys = set(found.affected)
    return {
        "incident": incident,
        "kind": KINDS[incident.kind],
        "title": unsealed(incident, "title_sealed"),
        "what": unsealed(incident, "what_sealed"),
        "effects": unsealed(incident, "effects_sealed"),
        "measures": unsealed(incident, "measures_sealed"),
        "late_reason": unsealed(incident, "authority_reason_sealed"),
        "noticed": _moment(incident.noticed_at),
        "due": _moment(rules.due_at(incident.noticed_at)),
        "since": _moment(incident.since),
        "until": _moment(incident.until) if incident.until else "",
        "counts": counts(found),
        "city": settings.CITY,
        "address": settings.BASE_URL,
        "today": date_format(localtime(now()), "DATE_FORMAT"),
        "messages": bool(whys & {"wrote", "named", "reacted"}),
        "files": "uploaded" in whys or bool(whys & {"wrote"}),
        "lists": bool(whys & {"list", "belongs"}),
        "cases": "case" in whys,
    }


def _moment(at: datetime) -> str:
    return _("{day}, {time}").format(
        day=date_format(localtime(at), "DATE_FORMAT"),
        time=date_format(localtime(at), "TIME_FORMAT"),
    )
