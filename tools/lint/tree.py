"""The files under the rules, and what a rule finds in them."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

TEXT_SUFFIXES = {
    "", ".1", ".apt", ".cmake", ".conf", ".cpp", ".css", ".feature", ".hpp", ".html", ".in", ".ini",
    ".js", ".json", ".md", ".mjs", ".po", ".pot", ".py", ".scss", ".service", ".sh", ".sql", ".svg",
    ".toml", ".txt", ".xml", ".yaml", ".yml",
}  # fmt: skip


APART = ("_test.cpp", "_fuzz.cpp", "_bench.cpp")  # what people do not run


@dataclass(frozen=True)
class Finding:
    path: str
    line: int
    text: str
    key: str = ""  # names it in ratchet.json, where its rule is ratcheted
    measure: int = 1  # how bad it is; ratchet.json holds the most that is still let through

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}" if self.line else f"{self.path}: {self.text}"


@dataclass(frozen=True)
class Rule:
    name: str
    check: Callable[["Tree"], Iterator[Finding]]
    ratcheted: bool = False


@dataclass
class Tree:
    root: Path
    paths: list[str] = field(default_factory=list)

    @staticmethod
    def of_repository(root: Path) -> "Tree":
        """What is committed or about to be: tracked files and new ones that git does not ignore."""
        command = [
            "git",
            "-C",
            str(root),
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ]
        listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        paths = sorted({path for path in listed.split("\0") if path and (root / path).is_file()})
        return Tree(root, paths)

    @staticmethod
    def of_folder(root: Path) -> "Tree":
        paths = sorted(str(path.relative_to(root)) for path in root.rglob("*") if path.is_file())
        return Tree(root, paths)

    def matching(self, *suffixes: str, under: str = "") -> list[str]:
        return [path for path in self.paths if path.endswith(suffixes) and path.startswith(under)]

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {}

    def text(self, path: str) -> str:
        if path not in self._texts:
            self._texts[path] = (self.root / path).read_text(encoding="utf-8", errors="replace")
        return self._texts[path]

    def lines(self, path: str) -> list[str]:
        return self.text(path).splitlines()

    @cached_property
    def text_paths(self) -> list[str]:
        return [path for path in self.paths if Path(path).suffix in TEXT_SUFFIXES]

    @cached_property
    def cpp_paths(self) -> list[str]:
        return self.matching(".cpp", ".hpp")

    @cached_property
    def product_paths(self) -> list[str]:
        """C++ that people run: no tests, fuzzers or benchmarks."""
        return [
            path
            for path in self.cpp_paths
            if path.startswith("src/")
            and not path.endswith(APART)
            and path not in self.test_support
        ]

    @cached_property
    def test_support(self) -> set[str]:
        """Headers without a source of their own that only tests, fuzzers and benchmarks include."""
        users: dict[str, set[str]] = {}
        for path in self.cpp_paths:
            for header in re.findall(r'^#include "([^"]+)"', self.text(path), re.MULTILINE):
                users.setdefault(f"src/{header}", set()).add(path)
        return {
            path
            for path, by in users.items()
            if path.removesuffix(".hpp") + ".cpp" not in self.paths
            and all(user.endswith(APART) or user.startswith("tests/") for user in by)
        }
