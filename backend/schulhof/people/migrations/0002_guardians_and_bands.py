# SPDX-License-Identifier: EUPL-1.2
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.utils.timezone import now


def confirm_activated(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Who has used a slip of the school is the guardian whom its roster means."""
    guardianships = apps.get_model("people", "Guardianship").objects
    never_here = {"guardian__password__startswith": "!"}
    guardianships.filter(source="roster").exclude(**never_here).update(confirmed_at=now())


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.AddField("guardianship", "confirmed_at", models.DateTimeField(null=True)),
        migrations.AddField("person", "age_band_until", models.DateField(blank=True, null=True)),
        migrations.RunPython(confirm_activated, migrations.RunPython.noop),
    ]
