# SPDX-License-Identifier: EUPL-1.2
"""For what personal data may be used, and who agreed to it: purposes, their texts, words given and taken back."""
