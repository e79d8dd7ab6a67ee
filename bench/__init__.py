# SPDX-License-Identifier: EUPL-1.2
"""Load and latency measurements, one command each; nothing here is a test."""
