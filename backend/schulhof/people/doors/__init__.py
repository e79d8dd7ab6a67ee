# SPDX-License-Identifier: EUPL-1.2
"""The doors of django-allauth that are open, each with our limits and answers. `people.urls` lists them."""
