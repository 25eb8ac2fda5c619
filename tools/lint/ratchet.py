"""Exceptions that may only shrink: ratchet.json holds rule, key and the most that is allowed."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from tree import Finding

FILE = "tools/lint/ratchet.json"


def load(root: Path) -> dict[str, dict[str, int]]:
    path = root / FILE
    return json.loads(path.read_text()) if path.exists() else {}


def apply(rule: str, findings: list[Finding], allowed: dict[str, int]) -> Iterator[Finding]:
    """What is new or worse, and exceptions that are no longer needed."""
    seen: dict[str, int] = {}
    for finding in findings:
        seen[finding.key] = max(seen.get(finding.key, 0), finding.measure)
        if finding.measure > allowed.get(finding.key, 0):
            yield finding
    for key, most in allowed.items():
        now = seen.get(key, 0)
        if now < most:
            yield Finding(
                FILE, 0, f"{rule}: '{key}' is {now or 'cured'}, the list says {most}: shrink it"
            )


def check_growth(root: Path, now: dict[str, dict[str, int]]) -> Iterator[Finding]:
    """Against the last tag: no new exception, none that grew."""
    before = _at_last_tag(root)
    if before is None:
        return
    for rule, keys in now.items():
        for key, most in keys.items():
            if most > before.get(rule, {}).get(key, 0):
                yield Finding(FILE, 0, f"{rule}: '{key}' is new or larger than at the last tag")


def _at_last_tag(root: Path) -> dict | None:
    describe = ["git", "-C", str(root), "describe", "--tags", "--abbrev=0"]
    tag = subprocess.run(describe, capture_output=True, text=True, check=False).stdout.strip()
    if not tag:
        return None
    show = ["git", "-C", str(root), "show", f"{tag}:{FILE}"]
    shown = subprocess.run(show, capture_output=True, text=True, check=False)
    return json.loads(shown.stdout) if shown.returncode == 0 else None


def rewrite(root: Path, findings: dict[str, list[Finding]]) -> None:
    """Writes what is let through today; the diff shows whether the list shrank."""
    kept = {
        rule: dict(sorted({finding.key: finding.measure for finding in found}.items()))
        for rule, found in sorted(findings.items())
        if found
    }
    (root / FILE).write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n")
