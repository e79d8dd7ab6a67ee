# SPDX-License-Identifier: EUPL-1.2
"""Reads what schools export and answers one normalised roster. Pure: no database, no disk, no log.

Everything here works by whitelist. A reader names the columns it needs; no other cell ever leaves
the table it stands in. Marks, religion, special needs, addresses, telephone numbers, sex and
passwords have no name in this package.
"""
