"""Which suites there are, by the places and names that docs/testing.md states."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import suites
from tally import Tally

# Thousands of random plans: run optimised. ./dev builds these (tools/dev/build.sh).
HEAVY = ("test_measurement", "test_conformance")


@dataclass
class Suite:
    name: str
    kind: str  # unit, script or check
    run: Callable[[Path, str], Tally]  # (folder for logs, filter of test names or "")
    uses_postgres: bool = False


def find_suites(root: Path) -> list[Suite]:
    return [
        *unit_suites(root),
        *script_suites(root),
        *check_suites(root),
    ]


def unit_suites(root: Path) -> list[Suite]:
    found = []
    for program in sorted((root / "build/asan/tests").glob("test_*")):
        optimised = root / "build/release/tests" / program.name
        if program.name in HEAVY and optimised.exists():
            program = optimised
        found.append(
            Suite(
                name=program.name,
                kind="unit",
                run=lambda logs, only, program=program: suites.run_gtest(program, logs, only),
                uses_postgres=b"RUMBO_TEST_POSTGRES" in program.read_bytes(),
            )
        )
    return found


def script_suites(root: Path) -> list[Suite]:
    """Python and Node suites. HTTP tests drive the sanitized server, the others the release."""
    found = []
    for folder, pattern, runner in (
        ("tests/lint", "*_test.py", suites.run_unittest),
        ("tests/cli", "*_test.py", suites.run_unittest),
        ("tests/http", "*_test.py", suites.run_unittest),
        ("tests/browser", "*.test.mjs", suites.run_node),
    ):
        preset = "asan" if folder == "tests/http" else "release"
        environment = dict(os.environ, RUMBO=str(root / "build" / preset / "rumbo"))
        for path in sorted((root / folder).glob(pattern)):
            found.append(
                Suite(
                    name=str(path.relative_to(root)),
                    kind="script",
                    run=lambda logs, only, path=path, runner=runner, environment=environment: (
                        runner(path, environment, logs, only)
                    ),
                )
            )
    return found


def check_suites(root: Path) -> list[Suite]:
    """tools/check_*: a program that exits 0 when what is committed still holds; one test each."""
    return [
        Suite(
            name=f"tools/{path.name}",
            kind="check",
            run=lambda logs, only, path=path: suites.run_check(path, logs, only),
        )
        for path in sorted((root / "tools").glob("check_*"))
        if os.access(path, os.X_OK)
    ]
