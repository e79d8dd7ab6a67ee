# SPDX-License-Identifier: EUPL-1.2
import pytest

from tools import node


@pytest.mark.parametrize("version", ["v20.19.0", "v20.20.2", "v22.12.0", "v23.1.0", "v24.19.0"])
def test_node_that_vite_runs_on_fits(version: str) -> None:
    assert node.fits(version)


@pytest.mark.parametrize("version", ["v18.20.4", "v20.18.3", "v21.7.3", "v22.11.0", "", "garbage"])
def test_older_odd_or_unknown_node_does_not_fit(version: str) -> None:
    assert not node.fits(version)
