# SPDX-License-Identifier: EUPL-1.2
"""What personal data may be used for: the keys. What stands behind each is in the consent room's registry.

Every function of the platform names the purpose it serves; nobody depends on a purpose they did not agree to.
"""

from typing import Literal, get_args

Purpose = Literal["participation", "direct_messages", "photos", "name_search"]

#: In the order in which people are asked: the first is what all others stand on.
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
