# SPDX-License-Identifier: EUPL-1.2
"""How a change reaches every screen: topics, their heads and the events that raised them.

Knows no domain: a topic is a name, an event is a type and an object id.
"""
