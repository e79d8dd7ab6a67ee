# SPDX-License-Identifier: EUPL-1.2
"""Schools, their years and classes, and who belongs to them as what."""
