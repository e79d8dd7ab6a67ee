# SPDX-License-Identifier: EUPL-1.2
"""What was written before there was a vault is sealed by the migration, each under its key."""

from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from schulhof.communities.models import Partnership
from schulhof.messaging import access
from schulhof.messaging.models import Message
from schulhof.messaging.tests.talking import text_of
from schulhof.search.access import search_for
from schulhof.vault.access import school_scope, seal
from schulhof.vault.places import Place
from testing.cast import Cast

OLD = [("messaging", "0001_initial")]
CANARY = "Kanarienvogel"


@pytest.mark.django_db(transaction=True)
def test_plain_texts_are_sealed_found_and_leave_nothing_behind() -> None:
    executor = MigrationExecutor(connection)
    executor.migrate(OLD)
    try:
        apps = executor.loader.project_state(OLD).apps
        cast = Cast()
        shared = cast.staff_community
        Partnership.objects.create(community=shared, school=cast.other_school, state="agreed")
        written = {
            group.id: apps.get_model("messaging", "Message").objects.create(
                group_id=group.id,
                number=1,
                author_id=cast.teacher.id,
                client_id=uuid4(),
                body=f"Der {CANARY}",
                folded=f"der {CANARY}".lower(),
            )
            for group in (cast.class_group, cast.staff_group)
        }
    finally:
        call_command("migrate", "messaging", verbosity=0)
    messages = {message.group_id: message for message in Message.objects.all()}
    assert {text_of(message) for message in messages.values()} == {f"Der {CANARY}"}
    assert len(search_for(cast.teacher, "kanarienvögel")["messages"]) == len(written)
    ours = seal(school_scope(cast.school.id), Place("x", uuid4(), "x"), "x")[1:17]
    assert messages[cast.class_group.id].body_sealed[1:17] == ours
    assert messages[cast.staff_group.id].body_sealed[1:17] != ours
    assert access.last_messages([cast.class_group.id])
