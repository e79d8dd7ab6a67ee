#!/usr/bin/env python
# SPDX-License-Identifier: EUPL-1.2
"""Django's management entry point; `schulhof` on the command line is the same."""

from schulhof.config.cli import main

if __name__ == "__main__":
    main()
