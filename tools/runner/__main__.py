"""Runs every test and ends with one line: N passed, N failed, N skipped.

    python3 tools/runner [FILTER]

Expects the builds that ./dev test makes. FILTER keeps the suites whose name holds it or, when no
suite does, the tests whose name holds it. The exit code is 1 after a failure, a skip or no test.
"""

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from discovery import Suite, find_suites
from lanes import lanes_of
from tally import Tally

ROOT = Path(__file__).resolve().parents[2]
LOGS = ROOT / "build" / "test-logs"


def run_lane(lane: Iterator[Suite], test_filter: str) -> Tally:
    total = Tally()
    for suite in lane:
        began = time.monotonic()
        tally = suite.run(LOGS, test_filter)
        seconds = time.monotonic() - began
        total += tally
        print(f"{suite.name:<44} {tally.line()}  {seconds:.1f} s", flush=True)
        for problem in tally.problems:
            print(problem, flush=True)
    return total


def main() -> int:
    test_filter = sys.argv[1] if len(sys.argv) > 1 else ""
    suites = find_suites(ROOT)
    named = [suite for suite in suites if test_filter in suite.name]
    if named:
        suites, test_filter = named, ""
    LOGS.mkdir(parents=True, exist_ok=True)
    total = Tally()
    for lanes in lanes_of(suites):
        with ThreadPoolExecutor(len(lanes)) as pool:
            for tally in pool.map(lambda lane: run_lane(lane, test_filter), lanes):
                total += tally
    print(total.line())
    return 0 if total.is_green() else 1


if __name__ == "__main__":
    sys.exit(main())
