# SPDX-License-Identifier: EUPL-1.2
"""The archive of everything that is kept about one person: a page to read, JSON for programs, their own files."""
