# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with a message. Pure: what one is and what the message is in, yes or no out."""

#: Different emoji on one message; more is a game, not an answer.
EMOJI_PER_MESSAGE = 20
ATTACHMENTS_PER_MESSAGE = 10
#: Nobody plans further ahead, and nobody should find a message from before the holidays of last year.
SCHEDULE_DAYS = 366
SCHEDULED_PER_PERSON = 100


def may_edit(*, is_author: bool, may_post: bool) -> bool:
    """Only the author, and only while they might write the message now."""
    return is_author and may_post


def may_delete(*, is_author: bool, may_moderate: bool) -> bool:
    """The author always, even when the group is closed; a moderator for everybody."""
    return is_author or may_moderate


def may_react(why_not_post: str | None) -> bool:
    """Everybody who takes part, also where only moderators write: a thumb is not a message."""
    return why_not_post in {None, "moderators_only"}
