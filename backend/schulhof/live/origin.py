# SPDX-License-Identifier: EUPL-1.2
"""Where a socket was opened from. Browsers send cookies with any page's handshake, so the page must be ours."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.http.request import split_domain_port, validate_host

Headers = Iterable[tuple[bytes, bytes]]


def is_ours(headers: Headers) -> bool:
    """Whether the page is from the configured address, or from the very host it speaks to."""
    found = dict(headers)
    origin = found.get(b"origin", b"").decode("latin-1").lower()
    if not origin or origin == "null":
        return False
    base = urlsplit(settings.BASE_URL)
    if origin == f"{base.scheme}://{base.netloc}".lower():
        return True
    host = found.get(b"host", b"").decode("latin-1").lower()
    return urlsplit(origin).netloc == host and _is_answered(host)


def _is_answered(host: str) -> bool:
    domain, _port = split_domain_port(host)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)
