"""A process of its own: builds dossiers on a local Dask cluster of which a worker is killed halfway. Prints what came of each.

``python cluster.py OUT MEETING…``; used by test_batch.py.
"""

import json
import os
import signal
import sys
from pathlib import Path

from distributed import LocalCluster

from assembler.batch import build_on_cluster
from assembler.incremental import Order


def main(out: Path, files: list[Path]) -> None:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        orders = [Order(file, out / file.parent.name) for file in files]
        told: list[list[object]] = []
        for made in build_on_cluster(orders, cluster.scheduler_address):
            if len(told) == 2:
                os.kill(next(iter(cluster.workers.values())).pid, signal.SIGKILL)
            told.append([str(made.file), len(made.outputs), [one.code for one in made.diagnostics]])
        print(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(one) for one in sys.argv[2:]])
