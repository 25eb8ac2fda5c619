"""Rules that other programs check: clang-format, shellcheck and the compiler on single headers."""

import os
import re
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

from cache import Cache
from floors import FLOORS, includes, library_of, may_use
from tree import Finding, Rule, Tree

CORES = os.cpu_count() or 2


def check_format(tree: Tree) -> Iterator[Finding]:
    paths = tree.cpp_paths
    batches = [paths[start::CORES] for start in range(CORES) if paths[start::CORES]]
    with ThreadPoolExecutor(CORES) as pool:
        for output in pool.map(lambda batch: _format_errors(tree, batch), batches):
            for path, line in dict.fromkeys(
                re.findall(r"^(?:\./)?([^:\n]+):(\d+):", output, re.MULTILINE)
            ):
                yield Finding(path, int(line), "not as ./dev fmt would write it")


def _format_errors(tree: Tree, paths: list[str]) -> str:
    command = [
        "clang-format-19",
        "--dry-run",
        "--Werror",
        "--ferror-limit=1",
        "--style=file",
        *paths,
    ]
    return subprocess.run(
        command, cwd=tree.root, capture_output=True, text=True, check=False
    ).stderr


def is_shell(tree: Tree, path: str) -> bool:
    if path.endswith(".sh"):
        return True
    if "." in path.rsplit("/", 1)[-1]:
        return False
    first = tree.text(path).split("\n", 1)[0] if path in tree.text_paths else ""
    return first.startswith("#!") and re.search(r"\b(ba)?sh\b", first) is not None


def check_shell(tree: Tree) -> Iterator[Finding]:
    paths = [path for path in tree.paths if is_shell(tree, path)]
    if not paths:
        return
    command = ["shellcheck", "--format=gcc", *paths]
    output = subprocess.run(command, cwd=tree.root, capture_output=True, text=True, check=False)
    for line in (output.stdout + output.stderr).splitlines():
        match = re.match(r"([^:]+):(\d+):\d+: (.*)", line)
        yield Finding(match[1], int(match[2]), match[3]) if match else Finding(
            "shellcheck", 0, line
        )


def check_headers_alone(tree: Tree) -> Iterator[Finding]:
    """Each header compiles alone. One that its own .cpp includes first is proved by the build."""
    roots = tree.root / "build/dev/roots"
    cache = Cache(tree.root, "headers " + _version("g++"))
    waiting = []
    for path in tree.matching(".hpp", under="src/"):
        if not _proved_by_its_source(tree, path):
            waiting.append((path, cache.key(tree, path)))
    waiting = [(path, key) for path, key in waiting if cache.get(key) is None]
    with ThreadPoolExecutor(CORES) as pool:
        errors = pool.map(lambda item: _compile_alone(tree, roots, item[0]), waiting)
        for (path, key), error in zip(waiting, errors, strict=True):
            if error:
                yield Finding(path, 0, f"does not compile alone: {error}")
            else:
                cache.put(key, [])


def _proved_by_its_source(tree: Tree, path: str) -> bool:
    source = path.removesuffix(".hpp") + ".cpp"
    if source not in tree.paths:
        return False
    first = next(includes(tree.text(source)), None)
    return first is not None and f"src/{first[2]}" == path


def _compile_alone(tree: Tree, roots, path: str) -> str:
    user = library_of(path)
    seen = [root for root in sorted(roots.iterdir()) if _sees(user, root.name)]
    command = [
        "g++",
        "-std=c++23",
        "-fsyntax-only",
        "-Wall",
        "-Wextra",
        "-Werror",
        "-x",
        "c++",
        "-",
    ]
    command += [f"-I{root}" for root in seen] + ["-isystem", "/usr/include/postgresql"]
    source = f'#include "{path.removeprefix("src/")}"\n'
    done = subprocess.run(command, input=source, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        return ""
    return next((line for line in done.stderr.splitlines() if "error" in line), done.stderr[:200])


def _sees(user: str, root_name: str) -> bool:
    used = root_name.replace("_", "/", 1) if root_name.startswith("kit_") else root_name
    return used.split("/")[0] in FLOORS and may_use(user, used)


def _version(program: str) -> str:
    return subprocess.run([program, "--version"], capture_output=True, text=True, check=True).stdout


RULES = [
    Rule("format", check_format),
    Rule("shell", check_shell),
    Rule("headers", check_headers_alone),
]
