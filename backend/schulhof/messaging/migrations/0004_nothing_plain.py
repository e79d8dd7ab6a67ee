# SPDX-License-Identifier: EUPL-1.2
"""Takes the plain texts out of the tables, and out of what the database has not yet written over."""

from django.db import migrations


def write_anew(apps, schema_editor):
    connection = schema_editor.connection
    Message = apps.get_model("messaging", "Message")
    if not Message.objects.exists():
        return
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        else:
            cursor.execute("VACUUM FULL messaging_message")
            cursor.execute("VACUUM FULL messaging_scheduledmessage")


class Migration(migrations.Migration):
    atomic = False
    dependencies = [("messaging", "0003_seal")]

    operations = [
        migrations.RemoveField("message", "body"),
        migrations.RemoveField("message", "folded"),
        migrations.RemoveField("scheduledmessage", "body"),
        migrations.RunPython(write_anew, migrations.RunPython.noop),
    ]
