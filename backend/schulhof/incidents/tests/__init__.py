# SPDX-License-Identifier: EUPL-1.2
"""The room of incidents."""
