"""What holds for all tests: a run has a cache of its own, and the threads of what runs the tests are not those of the tool."""

import os
import sys
from collections.abc import Iterator

import pytest

import assembler
from assembler import cache
from assembler.limits import parent
from tests.dossiers import EXAMPLES


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("filterwarnings", "ignore:This process .* is multi-threaded:DeprecationWarning")  # see children_as_copies


@pytest.fixture(autouse=True, scope="session")
def cache_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing that a former run kept is asked for, and the user's own cache does not grow by it: each new entry looks at all others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSEMBLER_CACHE", str(tmp_path_factory.mktemp("cache")))
        cache._folder.cache_clear()
        yield
    cache._folder.cache_clear()


@pytest.fixture(autouse=True, scope="session")
def children_as_copies() -> Iterator[None]:
    """Work under limits is done by a copy of this process, as in the command, unless a test has threads of its own.

    pytest-xdist waits for orders in a thread and holds nothing that a child needs; a new interpreter takes three times as long.
    """
    if sys.platform != "linux":
        yield
        return
    before = _threads()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parent, "_may_fork", lambda: _threads() <= before)
        yield


@pytest.fixture(scope="session")
def everything_loaded(children_as_copies: None) -> None:
    """For tests with many children: what a build loads and reads is there in each copy of this process."""
    assembler.build(EXAMPLES[0], pack="rijk")


def _threads() -> int:
    return len(os.listdir("/proc/self/task"))
