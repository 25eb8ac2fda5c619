"""Words that name nothing, in the names of files, types, functions and namespaces."""

import re
from collections.abc import Iterator
from pathlib import Path

from cpp_source import declarations
from tree import Finding, Rule, Tree

BANNED = {
    "manager": "say what it does",
    "helper": "say what it does",
    "util": "say what it holds",
    "utils": "say what it holds",
    "service": "a use case is a function named by a verb",
    "processor": "say what it makes of what",
    "data": "every thing is data: name which",
    "info": "name what is told",
    "impl": "there is one: give it its name",
    "common": "name what is shared",
    "misc": "name each thing",
}

# The field's own terms, and those of the standard library.
ALLOWED = [
    "open_data",  # datos abiertos, Ley 1712 de 2014
    "personal_data",  # datos personales, Ley 1581 de 2012
    "data_folder",  # the one folder that holds everything (architecture)
    "common_scale",  # the scale that two decimals have in common
    "data_source",  # fuente de los datos: a field of the indicator's sheet
]
ALLOWED_WHOLE = {
    "data",  # as in std::string::data
    "info",  # the severity of a log line
}
FOREIGN = re.compile(r"on_\w+_impl")  # what Boost.Beast's parser calls
FILE_SUFFIXES = (".cpp", ".hpp", ".py", ".mjs", ".js", ".scss", ".sh", ".sql", ".md")


def words(name: str) -> list[str]:
    spaced = re.sub(r"([a-z0-9])([A-Z])", r"\1_\2", re.sub(r"[^A-Za-z0-9]+", "_", name))
    return [word.lower() for word in spaced.split("_") if word]


def banned_word(name: str) -> str:
    if name in ALLOWED_WHOLE or FOREIGN.fullmatch(name):
        return ""
    joined = "_".join(words(name))
    for allowed in ALLOWED:
        joined = re.sub(rf"(?<![a-z]){allowed}(?![a-z])", "", joined)
    return next((word for word in joined.split("_") if word in BANNED), "")


def check_names(tree: Tree) -> Iterator[Finding]:
    for path in tree.matching(*FILE_SUFFIXES):
        for part in Path(path).with_suffix("").parts:
            if word := banned_word(part):
                yield Finding(path, 0, f"file name holds '{word}': {BANNED[word]}")
    for path in tree.cpp_paths:
        for found in declarations(tree.text(path)):
            if found.kind != "constant" and (word := banned_word(found.name)):
                yield Finding(path, found.line, f"'{found.name}' holds '{word}': {BANNED[word]}")


RULES = [Rule("names", check_names)]
