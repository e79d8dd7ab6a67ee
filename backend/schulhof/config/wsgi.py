# SPDX-License-Identifier: EUPL-1.2
"""Synchronous Django as WSGI; config.asgi runs it in its thread pool."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "schulhof.config.settings")
application = get_wsgi_application()
