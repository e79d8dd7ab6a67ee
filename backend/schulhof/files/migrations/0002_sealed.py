from django.db import migrations

import schulhof.vault.fields


class Migration(migrations.Migration):
    dependencies = [("files", "0001_initial")]
    operations = [
        migrations.AddField(
            model_name="storedfile",
            name="name_sealed",
            field=schulhof.vault.fields.SealedField(default=b""),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="storedfile",
            name="key_sealed",
            field=schulhof.vault.fields.SealedField(default=b""),
        ),
    ]
