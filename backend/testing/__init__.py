# SPDX-License-Identifier: EUPL-1.2
"""What tests of every room share: a fixed cast of people in two schools."""
