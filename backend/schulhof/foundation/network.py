# SPDX-License-Identifier: EUPL-1.2
"""Where a request comes from. Used to limit tries, never kept."""

from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

from django.conf import settings
from django.http import HttpRequest

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network

_NOWHERE = ip_address("0.0.0.0")  # noqa: S104  stands for "unknown", nothing listens on it


def client_address(request: HttpRequest) -> str:
    """The address the request came from, past our own proxies."""
    return address_from(
        request.META.get("REMOTE_ADDR", ""),
        forwarded_for=request.META.get("HTTP_X_FORWARDED_FOR", ""),
        proxies=settings.TRUSTED_PROXIES,
    )


def client_network(request: HttpRequest) -> str:
    """What counts as one place for limits: an IPv4 address, an IPv6 network of 64 bits (RFC 4291)."""
    address = ip_address(client_address(request))
    if isinstance(address, IPv6Address):
        return str(ip_network((address, 64), strict=False))
    return str(address)


def address_from(peer: str, *, forwarded_for: str, proxies: list[Network]) -> str:
    """Read X-Forwarded-For from the right for as long as one of our proxies speaks; believe nobody else."""
    speaker = _address(peer) or _NOWHERE
    for told in reversed(forwarded_for.split(",")):
        if not any(speaker in proxy for proxy in proxies):
            break
        speaker = _address(told) or speaker
    return str(speaker)


def _address(text: str) -> Address | None:
    try:
        address = ip_address(text.strip().strip("[]").split("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
