# SPDX-License-Identifier: EUPL-1.2
"""Who has to agree, and what their words come to (Art. 8 GDPR). Pure."""

from collections.abc import Collection
from typing import Literal, NamedTuple

#: allowed: may be done. waiting: a word that is needed has not been given. refused: a needed word is no.
#: conflict: guardians disagree, which counts as no.
State = Literal["allowed", "waiting", "refused", "conflict"]
#: Whose word is needed.
Need = Literal["guardian", "both", "own"]
#: Yes, no, or not said.
Word = bool | None

#: The youngest that somebody of a band may be; of whom nothing is known counts as the youngest.
YOUNGEST = {"unknown": 0, "under_14": 0, "14_15": 14, "16_17": 16, "adult": 18}
#: At which ages a school may let its pupils' own word count: where bands begin.
AGES = (14, 16, 18)


class Bands(NamedTuple):
    """From which age a pupil's own word is needed too, and from which it alone counts."""

    own_word_from: int = 14
    own_word_alone_from: int = 16


def need_of(*, age: int, bands: Bands = Bands()) -> Need:  # noqa: B008  immutable
    """Whose word a pupil of this age needs."""
    if age >= bands.own_word_alone_from:
        return "own"
    return "both" if age >= bands.own_word_from else "guardian"


def need_of_band(band: str, *, is_pupil: bool, bands: Bands) -> Need:
    """Whose word somebody needs of whom the school keeps only the band; who is no pupil decides alone."""
    return need_of(age=YOUNGEST[band], bands=bands) if is_pupil else "own"


def state_of(need: Need, *, own: Word, guardians: Collection[Word]) -> State:
    """What the words come to. `guardians` are those of confirmed guardians.

    Nobody is made to take part: a pupil's own no counts at every age. Guardians who disagree have not agreed.
    """
    if own is False:
        return "refused"
    if need == "own":
        return "allowed" if own else "waiting"
    if True in guardians and False in guardians:
        return "conflict"
    if False in guardians:
        return "refused"
    if True not in guardians or (need == "both" and own is None):
        return "waiting"
    return "allowed"


def outlives(capacity: str, *, before: Need, after: Need) -> bool:
    """Whether a word still counts when somebody grows into another band.

    A guardian's word does as long as it is needed. One's own is asked anew whenever it begins to weigh more.
    """
    return capacity == "guardian" and after != "own" and before != "own"
