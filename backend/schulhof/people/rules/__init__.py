# SPDX-License-Identifier: EUPL-1.2
"""Pure rules about persons."""

from .codes import clean_code, grouped, new_code, random_code
from .devices import Device, device_of
from .naming import age_band, band_after, band_ends_on, display_name, initials

__all__ = [
    "Device",
    "age_band",
    "band_after",
    "band_ends_on",
    "clean_code",
    "device_of",
    "display_name",
    "grouped",
    "initials",
    "new_code",
    "random_code",
]
