# SPDX-License-Identifier: EUPL-1.2
"""What this room holds about people: nothing."""

from .models import JobState

NOT_PERSONAL = {JobState: "When jobs ran; nothing about people."}
