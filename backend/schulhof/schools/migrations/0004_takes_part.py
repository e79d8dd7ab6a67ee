# SPDX-License-Identifier: EUPL-1.2
from django.db import migrations, models


class Migration(migrations.Migration):
    """Whoever is here already goes on; from now on nobody takes part by being in a roster."""

    dependencies = [("schools", "0003_decisions_and_contracts")]

    operations = [
        migrations.AddField("affiliation", "takes_part", models.BooleanField(default=True)),
        migrations.AlterField("affiliation", "takes_part", models.BooleanField(default=False)),
    ]
