# SPDX-License-Identifier: EUPL-1.2
"""What is kept about people, and their rights over it: my data, correction, restriction, erasure, retention."""
