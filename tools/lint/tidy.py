"""clang-tidy over what changed since the commit at which it last found nothing in the whole tree.

That commit stands in tools/lint/tidied, which `./dev lint --all` writes. Where git does not know
it, or the checks themselves changed since, everything is read.
"""

import json
import re
import shlex
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cache import Cache, closure
from programs import CORES, _version
from tree import Finding, Rule, Tree

PROGRAM = "clang-tidy-19"
TIDIED = "tools/lint/tidied"
# What g++ 12 understands and clang does not, or what clang makes more of than g++ does.
DROPPED_FLAGS = re.compile(
    r"-ffile-prefix-map=.*|-fcf-protection.*|-Werror|-fuse-ld=.*|-Wconversion|-Wshadow"
)


def check_changed(tree: Tree) -> Iterator[Finding]:
    yield from check(tree, changed_sources(tree))


def check_all(tree: Tree) -> Iterator[Finding]:
    yield from check(tree, tree.matching(".cpp", under="src/"))


def changed_sources(tree: Tree) -> list[str]:
    """Sources that changed, or whose own header did."""
    sources = tree.matching(".cpp", under="src/")
    changed = _changed_paths(tree)
    if changed is None:
        return [path for path in sources if path in tree.product_paths]
    return [
        path for path in sources if path in changed or path.removesuffix(".cpp") + ".hpp" in changed
    ]


def _changed_paths(tree: Tree) -> set[str] | None:
    base = tree.root / TIDIED
    commit = base.read_text().strip() if base.exists() else ""
    if not commit or _git(tree, "cat-file", "-e", f"{commit}^{{commit}}") is None:
        return None
    listed = _git(tree, "diff", "--name-only", commit) or ""
    listed += _git(tree, "ls-files", "--others", "--exclude-standard") or ""
    changed = set(listed.splitlines())
    return None if ".clang-tidy" in changed else changed


def _git(tree: Tree, *arguments: str) -> str | None:
    """What it prints; none where it fails."""
    command = ["git", "-C", str(tree.root), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else None


def note_clean(tree: Tree) -> bool:
    """Writes down that the commit checked out is clean; not where something is not committed."""
    if _git(tree, "status", "--porcelain"):
        return False
    (tree.root / TIDIED).write_text(_git(tree, "rev-parse", "HEAD") or "")
    return True


def check(tree: Tree, sources: list[str]) -> Iterator[Finding]:
    database, compiled = _database(tree.root)
    sources = [path for path in sources if str(tree.root / path) in compiled]
    config = (tree.root / ".clang-tidy").read_text()
    cache = Cache(tree.root, "tidy " + _version(PROGRAM) + config)
    keys = {path: cache.key(tree, path) for path in sources}
    waiting = [path for path in sources if cache.get(keys[path]) is None]

    def read(path: str) -> list:
        answer, is_whole = run(tree, database, path)
        if is_whole:
            cache.put(keys[path], answer)
        return answer

    waiting.sort(key=lambda path: -sum(len(tree.text(part)) for part in closure(tree, path)))
    with ThreadPoolExecutor(CORES) as pool:
        answers = dict(zip(waiting, pool.map(read, waiting), strict=True))
    seen = set()
    for path in sources:
        for place, line, text in answers.get(path) or cache.get(keys[path]) or ():
            if (place, line, text) not in seen:
                seen.add((place, line, text))
                yield Finding(place, line, text)


def _database(root: Path) -> tuple[Path, set[str]]:
    """The dev preset's commands without what clang does not know; the files that they compile."""
    folder = root / "build" / "tidy"
    folder.mkdir(parents=True, exist_ok=True)
    commands = json.loads((root / "build/dev/compile_commands.json").read_text())
    for command in commands:
        flags = shlex.split(command["command"])
        if Path(flags[0]).name == "ccache":
            flags = flags[1:]
        command["command"] = shlex.join(flag for flag in flags if not DROPPED_FLAGS.fullmatch(flag))
    (folder / "compile_commands.json").write_text(json.dumps(commands))
    return folder, {command["file"] for command in commands}


DIAGNOSTIC = re.compile(r"^(/[^:\n]+):(\d+):\d+: (?:warning|error): (.*)$", re.MULTILINE)


def run(tree: Tree, database: Path, path: str) -> tuple[list, bool]:
    """[path, line, text] of each diagnostic in our files; false when clang-tidy broke off twice."""
    command = [PROGRAM, "--quiet", "-p", str(database), str(tree.root / path)]
    root = tree.root.resolve()
    for _ in range(2):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        found = []
        for match in DIAGNOSTIC.finditer(done.stdout):
            place = Path(match[1]).resolve()
            if place.is_relative_to(root):
                found.append([str(place.relative_to(root)), int(match[2]), match[3]])
        if done.returncode == 0 or found:
            return found, True
    tail = (done.stdout + done.stderr).strip()[-300:]
    return [[path, 0, f"{PROGRAM} ended with {done.returncode}: {tail}"]], False


RULES = [Rule("tidy", check_changed)]
ALL_RULES = [Rule("tidy", check_all)]
