# SPDX-License-Identifier: EUPL-1.2
"""The API, assembled from the rooms. Signed-in only, unless a route says otherwise."""

from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from schulhof.cards.api import router as cards
from schulhof.communities.api import router as communities
from schulhof.consent.api import router as consent
from schulhof.files.api import router as files
from schulhof.incidents.api import router as incidents
from schulhof.live import contract
from schulhof.messaging.api import router as messaging
from schulhof.notifications.api import router as notifications
from schulhof.operations.api import router as operations
from schulhof.people.api import router as people
from schulhof.people.authentication import SESSION_OR_TOKEN
from schulhof.privacy.api import router as privacy
from schulhof.roster.api import router as roster
from schulhof.safeguarding.api import router as safeguarding
from schulhof.schools.api import router as schools
from schulhof.search.api import router as search

from . import problems


class Api(NinjaAPI):
    """The JSON API; its contract also says what is spoken on the live socket."""

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        schema = super().get_openapi_schema(path_prefix=path_prefix, path_params=path_params)
        components = schema["components"]
        components["schemas"] = contract.schemas() | components["schemas"]
        return schema


api = Api(
    title="Schulhof",
    version="1",
    description=f"Everything the screens do. Errors are problem+json (RFC 9457).\n{contract.DESCRIPTION}",
    auth=SESSION_OR_TOKEN,
    docs_url="/docs",
    openapi_url="/openapi.json",
)
problems.register(api)
api.add_router("", people)
api.add_router("", schools)
api.add_router("", cards)
api.add_router("", consent)
api.add_router("", communities)
api.add_router("", files)
api.add_router("", safeguarding)
api.add_router("", messaging)
api.add_router("", roster)
api.add_router("", notifications)
api.add_router("", search)
api.add_router("", privacy)
api.add_router("", incidents)
api.add_router("", operations)
