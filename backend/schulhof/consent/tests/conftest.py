# SPDX-License-Identifier: EUPL-1.2
"""People who have not been asked yet."""

import pytest

from schulhof.consent.models import ConsentEvent, Standing
from schulhof.consent.triggers import protect, unprotect
from schulhof.schools.models import Affiliation
from testing.cast import Cast


@pytest.fixture
def unasked(cast: Cast) -> Cast:
    """The cast before anybody was asked."""
    from django.db import connection

    unprotect(connection)
    ConsentEvent.objects.all().delete()
    protect(connection)
    Standing.objects.all().delete()
    Affiliation.objects.update(takes_part=False)
    return cast
