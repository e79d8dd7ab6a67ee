# SPDX-License-Identifier: EUPL-1.2
"""Seals the names of files that came before there was a vault, under the key of their owner's school (ADR 9).

Their bytes are sealed by the job `seal_open_files`: there may be too many of them to wait for.
"""

from django.db import migrations

from schulhof.files.sealing import sealed_name
from schulhof.vault.access import INSTALLATION, school_scope

AT_ONCE = 500


def seal(apps, schema_editor):
    StoredFile = apps.get_model("files", "StoredFile")
    scopes = _scopes(apps)
    for file in StoredFile.objects.filter(name_sealed=b"").iterator(AT_ONCE):
        scope = scopes.get(file.owner_id, INSTALLATION)
        file.name_sealed = sealed_name(scope, file.id, file.name)
        file.save(update_fields=["name_sealed"])


def _scopes(apps):
    """By owner, as files.actions.taking_in decides."""
    Affiliation = apps.get_model("schools", "Affiliation")
    rows = Affiliation.objects.filter(ended_on=None).values_list("person_id", "school_id")
    schools = {}
    for person_id, school_id in rows.iterator(AT_ONCE):
        schools[person_id] = min(school_id, schools.get(person_id, school_id))
    return {person_id: school_scope(school_id) for person_id, school_id in schools.items()}


class Migration(migrations.Migration):
    dependencies = [("files", "0002_sealed"), ("schools", "0001_initial")]
    # Back only while there are no files: plain names are not written again.
    operations = [migrations.RunPython(seal, migrations.RunPython.noop)]
