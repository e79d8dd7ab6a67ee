# SPDX-License-Identifier: EUPL-1.2
from django.apps.registry import Apps
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from schulhof.consent.triggers import protect


def protect_events(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """From here on the database refuses to change what was said."""
    protect(schema_editor.connection)


class Migration(migrations.Migration):
    dependencies = [("consent", "0001_initial")]

    operations = [migrations.RunPython(protect_events, migrations.RunPython.noop)]
