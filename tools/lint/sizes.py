"""Lengths of files, functions and lines; and the bool parameter, mute where it is called."""

import ast
import re
from collections.abc import Iterator

from cpp_source import declarations, parameters
from tree import Finding, Rule, Tree

FILE_LINES_MAX = 400
FUNCTION_LINES_MAX = 60
COLUMNS_MAX = 100
SOURCE_SUFFIXES = (
    ".cpp",
    ".hpp",
    ".py",
    ".mjs",
    ".js",
    ".scss",
    ".sh",
    ".cmake",
    "CMakeLists.txt",
    "/dev",
)


def sources(tree: Tree) -> list[str]:
    named = tree.matching(*SOURCE_SUFFIXES) + [
        path for path in tree.paths if path in ("dev", ".ci/run")
    ]
    return [path for path in named if not path.startswith("assets/built/")]


def check_file_length(tree: Tree) -> Iterator[Finding]:
    for path in sources(tree):
        count = len(tree.lines(path))
        if count > FILE_LINES_MAX:
            text = f"{count} lines; a file has one idea and at most {FILE_LINES_MAX}"
            yield Finding(path, 0, text, key=path, measure=count)


def check_columns(tree: Tree) -> Iterator[Finding]:
    for path in sources(tree):
        for number, line in enumerate(tree.lines(path), 1):
            if len(line) > COLUMNS_MAX:
                yield Finding(path, number, f"{len(line)} columns; at most {COLUMNS_MAX}")


def functions_of(tree: Tree, path: str) -> Iterator[tuple[str, int, int]]:
    """(name, first line, last line) of every function that the file defines."""
    if path.endswith(".py"):
        for node in ast.walk(ast.parse(tree.text(path))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield node.name, node.lineno, node.end_lineno
        return
    for found in declarations(tree.text(path)):
        if found.kind == "function" and found.has_body:
            yield found.name, found.line, found.end_line


def check_function_length(tree: Tree) -> Iterator[Finding]:
    for path in tree.matching(".cpp", ".hpp", ".py"):
        for name, first, last in functions_of(tree, path):
            count = last - first + 1
            if count > FUNCTION_LINES_MAX:
                text = f"{name}() has {count} lines; at most {FUNCTION_LINES_MAX}"
                yield Finding(path, first, text, key=f"{path} {name}", measure=count)


# Where the truth is the value itself, and not a switch between two behaviours.
TRUTH_IS_THE_VALUE = {
    "src/kit/html/node.hpp when",
    "src/kit/json/writer.hpp truth",
    "src/kit/log/log.hpp Field",
}
BOOL = re.compile(r"(const\s+)?bool(\s+const)?\s*&{0,2}\s*\w*(\s*=.*)?", re.DOTALL)


def check_bool_parameters(tree: Tree) -> Iterator[Finding]:
    for path in tree.matching(".hpp", under="src/"):
        for found in declarations(tree.text(path)):
            if found.kind != "function" or not found.is_public or found.name == "operator":
                continue
            if f"{path} {found.name}" in TRUTH_IS_THE_VALUE:
                continue
            if any(BOOL.fullmatch(parameter) for parameter in parameters(found)):
                text = f"{found.name}() takes a bool; an enum says at the call what is meant"
                yield Finding(path, found.line, text, key=f"{path} {found.name}")


RULES = [
    Rule("file-length", check_file_length, ratcheted=True),
    Rule("function-length", check_function_length, ratcheted=True),
    Rule("columns", check_columns),
    Rule("bool-parameter", check_bool_parameters, ratcheted=True),
]
