# SPDX-License-Identifier: EUPL-1.2
"""Seals what was written before there was a vault, each text under the key of its place (ADR 9)."""

from django.db import migrations

from schulhof.messaging.sealing import sealed_body, tokens_of
from schulhof.vault.access import INSTALLATION, school_scope

AT_ONCE = 500


def seal(apps, schema_editor):
    Message = apps.get_model("messaging", "Message")
    Scheduled = apps.get_model("messaging", "ScheduledMessage")
    scopes = _scopes(apps)
    for message in Message.objects.exclude(body="").iterator(AT_ONCE):
        scope = scopes[message.group_id]
        message.body_sealed = sealed_body(scope, "message", message.id, message.body)
        message.word_tokens = tokens_of(scope, message.body)
        message.save(update_fields=["body_sealed", "word_tokens"])
    for waiting in Scheduled.objects.exclude(body="").iterator(AT_ONCE):
        scope = scopes[waiting.group_id]
        waiting.body_sealed = sealed_body(scope, "scheduled_message", waiting.id, waiting.body)
        waiting.save(update_fields=["body_sealed"])


def _scopes(apps):
    """By group, as communities.access.scopes_of decides."""
    Partnership = apps.get_model("communities", "Partnership")
    shared = set(Partnership.objects.filter(state="agreed").values_list("community_id", flat=True))
    scopes = {}
    groups = apps.get_model("communities", "Group").objects.select_related("community")
    for group in groups.iterator(AT_ONCE):
        if group.community_id is None:
            scopes[group.id] = _direct_scope(apps, group)
        elif group.community_id in shared:
            scopes[group.id] = INSTALLATION
        else:
            scopes[group.id] = school_scope(group.community.school_id)
    return scopes


def _direct_scope(apps, group):
    affiliations = apps.get_model("schools", "Affiliation").objects.filter(ended_on=None)
    schools = [
        set(affiliations.filter(person=person).values_list("school_id", flat=True))
        for person in group.participants.values_list("person_id", flat=True)
    ]
    common = set.intersection(*schools) if schools else set()
    return school_scope(min(common)) if common else INSTALLATION


class Migration(migrations.Migration):
    dependencies = [
        ("messaging", "0002_sealed"),
        ("communities", "0001_initial"),
        ("schools", "0001_initial"),
    ]
    # Back only while there are no messages: plain texts are not written again, and a row without one is refused.
    operations = [migrations.RunPython(seal, migrations.RunPython.noop)]
