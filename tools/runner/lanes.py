"""Which suites run one after another, and which side by side: there are two cores."""

from collections import deque
from collections.abc import Iterator

from discovery import Suite


def suites_of(lane: deque[Suite], beside: deque[Suite]) -> Iterator[Suite]:
    """Those of the lane; when it is empty, the last ones of the lane beside it."""
    while True:
        try:
            yield lane.popleft() if lane else beside.pop()
        except IndexError:
            return


def lanes_of(suites: list[Suite]) -> list[list[Iterator[Suite]]]:
    """Rounds that follow each other; the lanes of a round run side by side.

    Suites that share the one PostgreSQL stand in one lane. Those that drive a browser stand in
    another: two browsers wait for each other, so that there are two only when
    nothing else is left.
    """
    unit = [suite for suite in suites if suite.kind == "unit"]
    shared = [suite for suite in unit if suite.uses_postgres]
    others = [suite for suite in unit if not suite.uses_postgres]
    apart = [suite for suite in suites if suite.kind != "unit"]
    browser = deque(suite for suite in apart if suite.name.startswith("tests/browser/"))
    rest = deque(suite for suite in apart if suite not in browser)
    return [
        [iter(shared), iter(others)],
        [suites_of(browser, deque()), suites_of(rest, beside=browser)],
    ]
