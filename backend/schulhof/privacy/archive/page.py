# SPDX-License-Identifier: EUPL-1.2
"""The page of an archive that people read: opens in any browser, needs no line and runs nothing."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.utils import formats, timezone, translation
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from schulhof.foundation.clock import now
from schulhof.foundation.personal import Record

from .chapters import Chapter
from .labels import FOLDER, label_of, word_of

_STYLE = """
body{font:1.0625rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:1rem}
body{color:#1d2433;background:#fff}
h1,h2{line-height:1.2}h2{margin-top:2.5rem}article{border-top:1px solid #d5d9e2;padding:.75rem 0}
dl{margin:0;display:grid;grid-template-columns:minmax(8rem,12rem) 1fr;gap:.25rem 1rem}dt{color:#4d566b}
dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}.soft{color:#4d566b}
@media(max-width:30rem){dl{grid-template-columns:1fr}dt{margin-top:.5rem}}
@media(prefers-color-scheme:dark){body{color:#e8ebf2;background:#14171f}dt,.soft{color:#aab3c5}
article{border-color:#333a49}a{color:#9cc2ff}}
"""


def page_of(name: str, chapters: Iterable[Chapter]) -> str:
    """The whole page, in the language that is active."""
    told = [each for each in chapters if each.records]
    empty = [each for each in chapters if not each.records]
    title = _("What Schulhof keeps about {name}").format(name=name)
    return format_html(
        '<!doctype html><html lang="{}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        "<title>{}</title><style>{}</style></head><body><h1>{}</h1><p>{}</p>{}{}</body></html>",
        translation.get_language() or "de",
        title,
        SafeString(_STYLE),
        title,
        _(
            "Made on {day}. The same is in data.json, for programs; files are in the folder files."
        ).format(day=_shown(now())),
        SafeString("".join(_chapter(each) for each in told)),
        _nothing(empty),
    )


def _chapter(chapter: Chapter) -> str:
    records = "".join(_record(each) for each in chapter.records)
    return format_html(
        '<section><h2>{}</h2><p class="soft">{}</p>{}</section>',
        chapter.title, chapter.kept, SafeString(records),
    )  # fmt: skip


def _record(record: Record) -> str:
    lines = format_html_join(
        "", "<dt>{}</dt><dd>{}</dd>", ((label_of(key), shown) for key, shown in _lines(record))
    )
    return format_html("<article><dl>{}</dl></article>", lines)


def _lines(record: Record) -> Iterator[tuple[str, str]]:
    for key, value in record.items():
        if value not in (None, "", [], {}):
            yield key, _link(str(value)) if key == "file" else _shown(value)


def _link(place: str) -> str:
    return format_html('<a href="{}">{}</a>', place, place)


def _nothing(chapters: list[Chapter]) -> str:
    """What is kept of others but not of this person, and what is left out, each with the reason."""
    lines = format_html_join(
        "",
        "<li>{}: {}</li>",
        ((each.title, each.left_out or _("nothing about you")) for each in chapters),
    )
    return format_html("<h2>{}</h2><ul>{}</ul>", _("What is not in here"), lines)


def _shown(value: object) -> str:
    """As people read it. Whoever puts it into the page escapes it, unless it is marked safe already."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return formats.date_format(timezone.localtime(value), "DATETIME_FORMAT")
    if isinstance(value, date):
        return formats.date_format(value, "DATE_FORMAT")
    if isinstance(value, list | tuple):
        return format_html_join(", ", "{}", ((_link_or_words(each),) for each in value))
    if isinstance(value, dict):
        return ", ".join(f"{label_of(str(key))}: {_shown(each)}" for key, each in value.items())
    return word_of(str(value))


def _link_or_words(value: object) -> str:
    is_place = isinstance(value, str) and value.startswith(f"{FOLDER}/")
    return _link(str(value)) if is_place else _shown(value)
