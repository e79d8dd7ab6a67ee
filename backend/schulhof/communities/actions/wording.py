# SPDX-License-Identifier: EUPL-1.2
"""Names that people give."""

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from schulhof.foundation.errors import FieldProblem, Invalid
from schulhof.foundation.text import cleaned, is_blank


def one_line(name: str) -> str:
    """A name on one line, without what would disturb others. Raises Invalid for one that nobody could see."""
    tidy = " ".join(cleaned(name).split())
    if is_blank(tidy):
        problem = FieldProblem("name", _("Please give it a name."))
        raise Invalid(problem.message, code="name_missing", fields=[problem])
    return tidy


def in_the_citys_language() -> translation.override:
    """Names that stand in the database are given in the installation's language, not in the asker's."""
    return translation.override(settings.LANGUAGE_CODE)
