"""Many dossiers: built side by side in a pool of processes, or on a cluster; the same comes out, in the order in which it was asked.

A dossier that fails stops no other. Neither does a process that dies: what it may have been at is tried again, each in a process of
its own, and only what kills that one too is given up.
"""

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from multiprocessing import get_all_start_methods, get_context

from assembler.diagnostics import diagnose, has_errors
from assembler.incremental import Delivered, Order, Prepared, attempt, finish, our_fault, prepare
from assembler.lean import dataclass

_AHEAD = 4
"""Orders handed out for each process: enough to keep it busy, few enough to hold little that waits for its turn."""
_FEW = 8
"""Dossiers for which another process is worth its start."""


def build_all(orders: Sequence[Order], jobs: int | None = None, *, fail_fast: bool = False) -> Iterator[Delivered]:
    """What each order came to, in their order, by ``jobs`` processes, or as many as pay off here.

    With ``fail_fast`` nothing is begun any more after an error, and what was not begun is left out.
    """
    jobs = min(jobs or min(_processors(), len(orders) // _FEW), len(orders))
    if jobs < 2:
        return _until_error(map(attempt, orders), fail_fast=fail_fast)
    return _until_error(_run(orders, _Way(lambda: _pool(jobs), attempt, jobs)), fail_fast=fail_fast)


def build_on_cluster(orders: Sequence[Order], address: str, *, fail_fast: bool = False) -> Iterator[Delivered]:
    """The same, made by the workers of a Dask cluster, which read the very files that are named here; what they make is written here."""
    from distributed import Client

    with Client(address, set_as_default=False) as client:
        workers = max(1, sum(client.nthreads().values()))
        way = _Way(lambda: client.get_executor(pure=False, retries=2), _prepared, workers)
        yield from _until_error(_run(orders, way), fail_fast=fail_fast)


@dataclass(frozen=True)
class _Way:
    """How orders are carried out: by ``work`` in another process, of which an ``executor`` has ``jobs``."""

    executor: Callable[[], AbstractContextManager[Executor]]
    work: Callable[[Order], Prepared | Delivered]
    jobs: int


def _run(orders: Sequence[Order], way: _Way) -> Iterator[Delivered]:
    waiting = deque(orders)
    while waiting:
        handed_out: deque[tuple[Order, Future[Prepared | Delivered]]] = deque()
        try:
            with way.executor() as executor:
                try:
                    while waiting or handed_out:
                        while waiting and len(handed_out) < way.jobs * _AHEAD:
                            handed_out.append((waiting[0], executor.submit(way.work, waiting[0])))
                            waiting.popleft()
                        order, future = handed_out[0]
                        made = future.result()
                        handed_out.popleft()
                        yield _finished(order, made)
                except GeneratorExit:
                    executor.shutdown(cancel_futures=True)
                    raise
        except BrokenProcessPool:
            yield from (_alone(order, future, way) for order, future in handed_out)


def _alone(order: Order, future: "Future[Prepared | Delivered]", way: _Way) -> Delivered:
    """The order's result if it was there before the pool broke, or else by a process of its own."""
    try:
        return _finished(order, future.result(0))
    except (BrokenProcessPool, TimeoutError, CancelledError):
        pass
    try:
        with _pool(1) as executor:
            return _finished(order, executor.submit(way.work, order).result())
    except BrokenProcessPool:
        return Delivered(order.file, order.folder, diagnostics=[diagnose("O011")])


def _pool(size: int) -> ProcessPoolExecutor:
    """Processes that have everything loaded already, where the system can copy one."""
    if "fork" not in get_all_start_methods():
        return ProcessPoolExecutor(size, mp_context=get_context("spawn"))
    import assembler.pipeline
    import assembler.render.document
    import assembler.verify  # noqa: F401 - loaded once, for all of them

    return ProcessPoolExecutor(size, mp_context=get_context("fork"))


def _prepared(order: Order) -> Prepared:
    try:
        return prepare(order)
    except Exception as error:
        return Prepared(None, None, [our_fault(error)])


def _finished(order: Order, made: Prepared | Delivered) -> Delivered:
    return made if isinstance(made, Delivered) else finish(order, made)


def _until_error(made: Iterator[Delivered], *, fail_fast: bool) -> Iterator[Delivered]:
    for one in made:
        yield one
        if fail_fast and has_errors(one.diagnostics):
            return


def _processors() -> int:
    """Those that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
