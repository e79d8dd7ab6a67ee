# SPDX-License-Identifier: EUPL-1.2
"""Pure rules about persons."""

from datetime import date


def display_name(*, given_name: str, family_name: str, is_child: bool) -> str:
    """What others read: "Sophie A." for a pupil, the full name for an adult.

    Names are data: the first name and an initial suffice in a class (privacy-and-safety.md section 4).
    """
    if is_child and family_name:
        return f"{given_name} {family_name[0].upper()}."
    return f"{given_name} {family_name}".strip()


def initials(name: str) -> str:
    """One or two letters for a person's picture."""
    words = [word for word in name.split() if word[:1].isalpha()]
    return "".join(word[0].upper() for word in (words[:1] + words[1:][-1:]))


def band_ends_on(birth_date: date | None, *, on: date) -> date | None:
    """The first of the month after the birthday on which the next band begins; None for adults and the unknown.

    A month, not a day: it is all that is kept of a birth date where the school keeps none, and late rather than
    early, so that nobody decides alone before they may.
    """
    if birth_date is None:
        return None
    for age in (14, 16, 18):
        months = (birth_date.year + age) * 12 + birth_date.month  # of the month after
        ends = date(months // 12, months % 12 + 1, 1)
        if ends > on:
            return ends
    return None


def band_after(band: str) -> str:
    """The band into which somebody grows."""
    return {"under_14": "14_15", "14_15": "16_17", "16_17": "adult"}.get(band, band)


def age_band(birth_date: date | None, *, on: date) -> str:
    """The age band on a day; a birthday counts from its own day on."""
    if birth_date is None:
        return "unknown"
    had_birthday = (on.month, on.day) >= (birth_date.month, birth_date.day)
    years = on.year - birth_date.year - (0 if had_birthday else 1)
    for limit, band in ((14, "under_14"), (16, "14_15"), (18, "16_17")):
        if years < limit:
            return band
    return "adult"
