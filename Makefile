# SPDX-License-Identifier: EUPL-1.2
# Every word is explained by `make help`. All of them set up what they need first.

PYTHON := $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)

WORDS := run test check e2e bench pictures test-long fix build setup check-mypy lock upgrade sbom audit clean

.PHONY: help $(WORDS)

help:
	@echo 'make run         set everything up and serve the demo city'
	@echo 'make test        set everything up and run the whole suite'
	@echo 'make check       style, types, imports, sizes, texts and the API contract'
	@echo 'make e2e         only the journeys in the browser'
	@echo 'make bench       measure'
	@echo 'make pictures    take the pictures of README and handbook anew'
	@echo 'make test-long   what takes too long for every day'
	@echo 'make fix         let the formatters mend what they can'
	@echo 'make build       only the web application and the texts, for a server'
	@echo 'make lock        pin the Python packages after a change of backend/pyproject.toml'
	@echo 'make upgrade     pin the newest Python packages it allows'
	@echo 'make sbom        list what server and browser are made of (CycloneDX)'
	@echo 'make audit       ask for known holes in it; needs the network'
	@echo 'make clean       remove what was set up and built; var/ stays'

$(WORDS):
	@$(if $(PYTHON),,$(error Schulhof needs Python 3.11 or newer. Install it and run make again))
	@$(PYTHON) -m tools $@
