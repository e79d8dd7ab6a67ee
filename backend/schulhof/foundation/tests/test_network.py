# SPDX-License-Identifier: EUPL-1.2
"""Which address counts."""

from ipaddress import ip_network

import pytest
from django.test import RequestFactory
from pytest_django import Settings

from schulhof.foundation.network import address_from, client_address, client_network

PROXIES = [ip_network("10.0.0.0/8"), ip_network("fd00::1/128")]


@pytest.mark.row(29)
@pytest.mark.attack(15)
@pytest.mark.parametrize(
    ("peer", "forwarded_for", "address"),
    [
        ("203.0.113.9", "", "203.0.113.9"),
        ("203.0.113.9", "198.51.100.7", "203.0.113.9"),  # a stranger's word
        ("10.1.2.3", "198.51.100.7", "198.51.100.7"),
        ("10.1.2.3", "1.1.1.1, 198.51.100.7", "198.51.100.7"),  # forged in front of the true one
        ("10.1.2.3", "1.1.1.1, 198.51.100.7, 10.9.9.9", "198.51.100.7"),  # two of our own
        ("fd00::1", "2001:db8::5", "2001:db8::5"),
        ("::ffff:10.1.2.3", "198.51.100.7", "198.51.100.7"),
        ("10.1.2.3", "unknown", "10.1.2.3"),
        ("10.1.2.3", "[2001:db8::5]", "2001:db8::5"),
        ("", "198.51.100.7", "0.0.0.0"),
    ],
)
def test_forwarded_address_is_believed_from_our_proxies_only(
    peer: str, forwarded_for: str, address: str
) -> None:
    assert address_from(peer, forwarded_for=forwarded_for, proxies=PROXIES) == address


@pytest.mark.row(29)
@pytest.mark.attack(15)
def test_without_proxies_nothing_is_believed() -> None:
    request = RequestFactory().get(
        "/", REMOTE_ADDR="127.0.0.1", headers={"X-Forwarded-For": "1.1.1.1"}
    )
    assert client_address(request) == "127.0.0.1"


def test_configured_proxy_is_believed(settings: Settings) -> None:
    settings.TRUSTED_PROXIES = [ip_network("127.0.0.1")]
    request = RequestFactory().get(
        "/", REMOTE_ADDR="127.0.0.1", headers={"X-Forwarded-For": "1.1.1.1"}
    )
    assert client_address(request) == "1.1.1.1"


def test_ipv6_counts_by_the_network_of_a_household() -> None:
    one = RequestFactory().get("/", REMOTE_ADDR="2001:db8:1:2::5")
    other = RequestFactory().get("/", REMOTE_ADDR="2001:db8:1:2:ffff::9")
    assert client_network(one) == client_network(other) == "2001:db8:1:2::/64"
