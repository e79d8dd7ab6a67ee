from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("files", "0003_seal")]
    operations = [
        migrations.RemoveField(model_name="storedfile", name="name"),
        migrations.RemoveField(model_name="storedfile", name="sha256"),
    ]
