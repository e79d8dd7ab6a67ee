# SPDX-License-Identifier: EUPL-1.2
"""Writes: what happens to messages, each act one transaction with its events."""

from .drafts import Draft
from .sending import Outcome, Sent, send_message, send_messages

__all__ = ["Draft", "Outcome", "Sent", "send_message", "send_messages"]
