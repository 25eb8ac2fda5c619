"""What nothing uses: names that the product says once, headers and files that nobody mentions."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from cpp_source import declarations, strip
from floors import includes
from tree import Finding, Rule, Tree

# Called by the language or the standard library without their name.
IMPLICIT = {
    "main", "operator", "begin", "end", "size", "what", "swap", "format", "parse",
    "value_type", "difference_type", "iterator_category", "is_transparent",
}  # fmt: skip


# Words of a language that a kit speaks whole, and tables that a program writes.
VOCABULARIES = ("src/kit/html/attributes.hpp", "src/kit/html/elements.hpp", "/asset_names.hpp")


def product_words(tree: Tree) -> Counter:
    counted: Counter = Counter()
    for path in tree.product_paths:
        counted.update(re.findall(r"[A-Za-z_]\w*", strip(tree.text(path))))
    return counted


def check_declarations(tree: Tree) -> Iterator[Finding]:
    """A name that a header declares and the product's code never says again: tests do not count.

    Names are counted, not resolved: two functions of one name hide each other.
    """
    counted = product_words(tree)
    heads: Counter = Counter()
    first: dict[str, Finding] = {}
    for path in tree.product_paths:
        for found in declarations(tree.text(path)):
            heads[found.name] += 1
            if not path.endswith(".hpp") or path.endswith(VOCABULARIES) or not _can_die(found):
                continue
            text = f"nothing in the product uses {found.name}"
            first.setdefault(
                found.name, Finding(path, found.line, text, key=f"{path} {found.name}")
            )
    for name, finding in first.items():
        if counted[name] <= heads[name]:
            yield finding


def _can_die(found) -> bool:
    if found.kind not in ("function", "type", "alias", "constant") or found.name in IMPLICIT:
        return False
    foreign = re.search(r"\boverride\b|= (delete|default)|^template\s*<\s*>", found.head)
    return not found.name.startswith(("~", "on_")) and not foreign


def check_headers_included(tree: Tree) -> Iterator[Finding]:
    included = set()
    for path in tree.cpp_paths:
        for _, quote, header in includes(tree.text(path)):
            own = path.removesuffix(".cpp").endswith("/" + header.removesuffix(".hpp"))
            if quote == '"' and not own:
                included.add(header)
    for path in tree.matching(".hpp"):
        parts = Path(path).parts
        if not any("/".join(parts[start:]) in included for start in range(len(parts))):
            yield Finding(path, 0, "only its own .cpp includes this header")


MENTIONED = ("tools/", "tests/support/", "docs/", "deploy/", "cmake/")


def check_mentioned(tree: Tree) -> Iterator[Finding]:
    """A script, a document or a piece of support that no other file names is out of use."""
    candidates = [path for path in tree.paths if path.startswith(MENTIONED)]
    texts = {path: tree.text(path) for path in tree.text_paths if path != "package-lock.json"}
    for path in candidates:
        stem = Path(path).stem if path.endswith((".py", ".cmake")) else Path(path).name
        if stem in ("__main__", "README.md") or path.startswith("docs/adr/"):
            continue
        if path.endswith((".cpp", ".hpp")):  # globbed by the build; headers have a rule
            continue
        if re.match(r"tools/check_", path):  # found by its name
            continue
        word = re.compile(rf"(?<![\w-]){re.escape(stem)}(?![\w-])")
        if not any(word.search(text) for other, text in texts.items() if other != path):
            yield Finding(path, 0, "no other file mentions it")


RULES = [
    Rule("dead-code", check_declarations, ratcheted=True),
    Rule("dead-header", check_headers_included, ratcheted=True),
    Rule("dead-file", check_mentioned),
]
