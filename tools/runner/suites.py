"""Runs one suite of each kind and reads what it says of its tests."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

from tally import Tally, broken

ROOT = Path(__file__).resolve().parents[2]
SUITE_SECONDS_MAX = 1500
SANITIZERS = {
    "ASAN_OPTIONS": "detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1",
    "UBSAN_OPTIONS": "print_stacktrace=1",
    "LSAN_OPTIONS": f"print_suppressions=0:suppressions={ROOT / 'tools/runner/leaks.supp'}",
}


def run_gtest(program: Path, logs: Path, only: str) -> Tally:
    report = logs / f"{program.name}.json"
    report.unlink(missing_ok=True)
    command = [str(program), f"--gtest_output=json:{report}", "--gtest_shuffle"]
    if only:
        command.append(f"--gtest_filter=*{only}*")
    code, output = _finish(command, logs / f"{program.name}.log", dict(os.environ) | SANITIZERS)
    if not report.exists():
        return broken(f"{program.name} ended with {code} before its report:\n{_tail(output)}")
    tally = read_gtest(json.loads(report.read_text()))
    if code != 0 and tally.failed == 0:
        tally += broken(f"{program.name} ended with {code}:\n{_tail(output)}")
    return tally


def read_gtest(report: dict) -> Tally:
    """A disabled test was not run either: it counts as skipped."""
    tally = Tally()
    for group in report["testsuites"]:
        for test in group["testsuite"]:
            name = f"{group['name']}.{test['name']}"
            if test["status"] != "RUN" or test["result"] == "SKIPPED":
                tally += Tally(skipped=1, problems=[f"SKIPPED {name}"])
            elif test.get("failures"):
                text = "\n".join(failure["failure"] for failure in test["failures"])
                tally += Tally(failed=1, problems=[f"FAILED {name}\n{text}"])
            else:
                tally += Tally(passed=1)
    return tally


def run_unittest(path: Path, environment: dict, logs: Path, only: str) -> Tally:
    report = logs / f"{path.stem}.json"
    report.unlink(missing_ok=True)
    command = [
        sys.executable,
        str(ROOT / "tools/runner/unittest_report.py"),
        str(path),
        str(report),
    ]
    code, output = _finish(
        command + ([only] if only else []), logs / f"{path.stem}.log", environment
    )
    if not report.exists():
        return broken(f"{path} ended with {code} before its report:\n{_tail(output)}")
    return Tally(**json.loads(report.read_text()))


def run_node(path: Path, environment: dict, logs: Path, only: str) -> Tally:
    """A browser suite finds the address of a server with the demo in RUMBO_URL."""
    command = [sys.executable, str(ROOT / "tests/support/rumbo.py")]
    command += ["node", "--test", "--test-reporter=tap"]
    if only:
        command.append(f"--test-name-pattern={re.escape(only)}")
    code, output = _finish(command + [str(path)], logs / f"{path.stem}.log", environment)
    tally = read_tap(output)
    if code != 0 and tally.failed == 0:
        tally += broken(f"{path} ended with {code}:\n{_tail(output)}")
    elif tally.failed or tally.skipped:
        tally.problems.append(_tail(output, 200))
    return tally


def read_tap(output: str) -> Tally:
    counts = dict(re.findall(r"^# (pass|fail|cancelled|skipped|todo) (\d+)$", output, re.MULTILINE))
    count = {
        name: int(counts.get(name, 0)) for name in ("pass", "fail", "cancelled", "skipped", "todo")
    }
    return Tally(
        passed=count["pass"],
        failed=count["fail"] + count["cancelled"],
        skipped=count["skipped"] + count["todo"],
    )


def run_check(path: Path, logs: Path, only: str) -> Tally:
    if only and only not in path.name:
        return Tally()
    code, output = _finish([str(path)], logs / f"{path.name}.log", dict(os.environ))
    return (
        Tally(passed=1)
        if code == 0
        else broken(f"tools/{path.name} ended with {code}:\n{_tail(output)}")
    )


def _finish(command: list[str], log: Path, environment: dict) -> tuple[int, str]:
    """Runs the command to its end, its output kept in the log; 124 when it took too long."""
    with log.open("w+", encoding="utf-8", errors="replace") as output:
        try:
            code = subprocess.run(
                command,
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                timeout=SUITE_SECONDS_MAX,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired:
            code = 124
    return code, log.read_text(encoding="utf-8", errors="replace")


def _tail(output: str, lines: int = 60) -> str:
    return "\n".join(output.splitlines()[-lines:])
