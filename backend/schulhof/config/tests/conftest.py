# SPDX-License-Identifier: EUPL-1.2
"""Servers of the live room, for the tests that ask everything."""

from schulhof.live.tests.conftest import _other_process, here, kept_connections, there

__all__ = ["_other_process", "here", "kept_connections", "there"]
