# SPDX-License-Identifier: EUPL-1.2
"""Uploaded files: stored under internal ids, served so that nothing in them runs."""
