# SPDX-License-Identifier: EUPL-1.2
"""Room for sealed texts, former texts and hashes of words."""

import django.db.models.deletion
from django.db import migrations, models

import schulhof.foundation.clock
import schulhof.foundation.ids
import schulhof.vault.fields


class Migration(migrations.Migration):
    dependencies = [("messaging", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="message",
            name="body_sealed",
            field=schulhof.vault.fields.SealedField(default=b""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="message",
            name="word_tokens",
            field=schulhof.vault.fields.SealedField(default=b""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="scheduledmessage",
            name="body_sealed",
            field=schulhof.vault.fields.SealedField(default=b""),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="MessageEdit",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=schulhof.foundation.ids.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("body_sealed", schulhof.vault.fields.SealedField()),
                ("replaced_at", models.DateTimeField(default=schulhof.foundation.clock.now)),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="edits",
                        to="messaging.message",
                    ),
                ),
            ],
            options={"abstract": False},
        ),
    ]
