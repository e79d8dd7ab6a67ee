# SPDX-License-Identifier: EUPL-1.2
"""What each problem says and how to mend it, in English and German. Codes are stable."""

from .archives import ARCHIVES
from .entry import Entry
from .files import FILES
from .plans import PLANS
from .rows import ROWS
from .runs import RUNS
from .uploads import UPLOADS

CATALOGUE: dict[str, Entry] = {**ARCHIVES, **UPLOADS, **FILES, **ROWS, **PLANS, **RUNS}
