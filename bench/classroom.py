# SPDX-License-Identifier: EUPL-1.2
"""Fills an installation with one class of thirty and prints how to act as its people.

Run by the benches in a process of its own, with the installation's settings.
"""

import json
import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schulhof.config.settings")
django.setup()

from django.conf import settings  # noqa: E402
from django.test import Client  # noqa: E402

from testing.cast import affiliate, make_class, make_person, make_school  # noqa: E402

PUPILS = 29
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def fill() -> None:
    """One class, its group, a session for each of its people."""
    school = make_school("Bench", "bench-class")
    teacher = make_person("teacher", "Tilda", "Tamm")
    affiliate(teacher, school, "teacher")
    pupils = [make_person(f"pupil{n}", f"Kind{n}", "Klein", child=True) for n in range(PUPILS)]
    for pupil in pupils:
        affiliate(pupil, school, "pupil")
    school_class = make_class(school, "5a", pupils, teacher)
    sessions = []
    for person in [teacher, *pupils]:
        client = Client()
        client.force_login(person, backend=BACKEND)
        sessions.append(client.cookies[settings.SESSION_COOKIE_NAME].value)
    print(json.dumps({"group": str(school_class.community.groups.get().id), "sessions": sessions}))


if __name__ == "__main__":
    fill()
