# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models


class Migration(migrations.Migration):
    """Whoever rests a purpose on the public task says why."""

    dependencies = [("consent", "0002_append_only")]

    operations = [
        migrations.AddField("basis", "reason", models.CharField(blank=True, max_length=300)),
    ]
