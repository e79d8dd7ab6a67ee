# SPDX-License-Identifier: EUPL-1.2
"""Acts of those who run the installation."""

from .keys import Order, create_scope_key, destroy_scope_key, rotate_master_key
from .log import read_audit_log

__all__ = [
    "Order",
    "create_scope_key",
    "destroy_scope_key",
    "read_audit_log",
    "rotate_master_key",
]
