"""Answers of slow programs, kept by the content that they were asked about, in build/lint-cache."""

import hashlib
import json
from pathlib import Path

from floors import includes
from tree import Tree


class Cache:
    def __init__(self, root: Path, salt: str):
        self._folder = root / "build" / "lint-cache"
        self._salt = salt

    def key(self, tree: Tree, path: str) -> str:
        digest = hashlib.sha256(self._salt.encode())
        for part in sorted(closure(tree, path)):
            digest.update(part.encode() + b"\0" + tree.text(part).encode() + b"\0")
        return digest.hexdigest()

    def get(self, key: str) -> list | None:
        path = self._folder / key
        return json.loads(path.read_text()) if path.exists() else None

    def put(self, key: str, answer: list) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        partial = self._folder / f"{key}.new"
        partial.write_text(json.dumps(answer))
        partial.rename(self._folder / key)


def closure(tree: Tree, path: str) -> set[str]:
    """The file and every header of ours that it includes, directly or not."""
    known = _known(tree)
    found: set[str] = set()
    waiting = [path]
    while waiting:
        current = waiting.pop()
        if current in found:
            continue
        found.add(current)
        for _, quote, header in includes(tree.text(current)):
            beside = str(Path(current).parent / header)
            for candidate in (f"src/{header}", beside, header):
                if quote == '"' and candidate in known:
                    waiting.append(candidate)
    return found


def _known(tree: Tree) -> set[str]:
    if not hasattr(tree, "_known_paths"):
        tree._known_paths = set(tree.paths)
    return tree._known_paths
