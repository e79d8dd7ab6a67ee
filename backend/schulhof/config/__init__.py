# SPDX-License-Identifier: EUPL-1.2
"""The roof: settings, addresses, the assembled API, the server. Nothing imports it."""
