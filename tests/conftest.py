"""What holds for all tests: a run has a cache of its own."""

from collections.abc import Iterator

import pytest

from assembler import cache


@pytest.fixture(autouse=True, scope="session")
def cache_of_this_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Nothing that a former run kept is asked for, and the user's own cache does not grow by it: each new entry looks at all others."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ASSEMBLER_CACHE", str(tmp_path_factory.mktemp("cache")))
        cache._folder.cache_clear()
        yield
    cache._folder.cache_clear()
