from django.db import migrations, models


def bind(apps, schema_editor):
    """Entries from before the chain are bound as they are; the first entry after links them."""
    from schulhof.audit.rules import mac_of

    AuditEntry = apps.get_model("audit", "AuditEntry")
    for entry in AuditEntry.objects.filter(mac="").iterator(500):
        entry.mac = mac_of(entry)
        entry.save(update_fields=["mac"])


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [
        migrations.AlterModelOptions(
            name="auditentry",
            options={"ordering": ["-at"], "verbose_name_plural": "audit entries"},
        ),
        migrations.AddField(
            "auditentry", "mac", models.CharField(default="", max_length=64), preserve_default=False
        ),
        migrations.AddField(
            "auditentry", "number", models.PositiveBigIntegerField(null=True, unique=True)
        ),
        migrations.AddField(
            "auditentry",
            "chained",
            models.CharField(blank=True, default="", max_length=64),
            preserve_default=False,
        ),
        migrations.CreateModel(
            name="AuditHead",
            fields=[
                (
                    "id",
                    models.PositiveSmallIntegerField(default=1, primary_key=True, serialize=False),
                ),
                ("first_number", models.PositiveBigIntegerField(default=0)),
                ("first_chained", models.CharField(blank=True, max_length=64)),
                ("number", models.PositiveBigIntegerField(default=0)),
                ("chained", models.CharField(blank=True, max_length=64)),
                ("mac", models.CharField(blank=True, max_length=64)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("id", 1)), name="audit_head_is_one")
                ],
            },
        ),
        migrations.RunPython(bind, migrations.RunPython.noop),
    ]
