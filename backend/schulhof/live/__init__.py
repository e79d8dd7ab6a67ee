# SPDX-License-Identifier: EUPL-1.2
"""The live sockets: every change reaches every screen it concerns, once and in order.

`bus` carries committed events between processes, `audiences` brings each topic's events into order, `fanout`
writes them to the sockets, `gateway` lets people in, `rights` asks what they may hear, `catchup` tells what they
missed, `watch` finds what got lost. How they fit together: docs/adr/0002-stream-and-gateway.md.
"""
