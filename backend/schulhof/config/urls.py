# SPDX-License-Identifier: EUPL-1.2
"""Addresses: the API, sign-in, and the web application for everything else."""

from django.urls import include, path, re_path

from .api import api
from .disclosure import security_txt
from .web import web_application

urlpatterns = [
    path("api/auth/browser/v1/", include("schulhof.people.urls")),
    path("api/", api.urls),
    path(".well-known/security.txt", security_txt),
    re_path(r"^(?!api/|live$|static/).*$", web_application),
]
