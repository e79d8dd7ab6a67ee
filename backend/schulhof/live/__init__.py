# SPDX-License-Identifier: EUPL-1.2
"""The live sockets: gateway, bus, and the union of all events."""
