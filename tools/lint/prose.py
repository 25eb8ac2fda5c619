"""What stands in text files: promises, dead code, addresses of one machine, broken links."""

import re
from collections.abc import Iterator
from pathlib import Path

from tree import Finding, Rule, Tree

OWN = ("tools/lint/", "tests/lint/")  # they hold the very words
UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")
MACHINE = re.compile(
    r"(?<![\w.])/((root|home/\w+|Users/\w+)/|work(?![\w-]))"
    r"|\.\./(shared|\.library)\b"
    r"|\b(registry|deb|security|mirrors?|packages|proxy)\.[a-z0-9-]+\.(org|com|io|net|dev)\b"
)
OLD_CODE = re.compile(
    r"^\s*//\s?((if|for|while|switch) \(.*|return\b.*;|(auto|int|bool|std::\w+) .*;"
    r"|[\w:.>-]+\(.*\);|#include.*)\s*$"
)


def check_unfinished(tree: Tree) -> Iterator[Finding]:
    for path in tree.text_paths:
        if path.startswith(OWN + ("demo/", "assets/built/")) or path == "package-lock.json":
            continue
        for number, line in enumerate(tree.lines(path), 1):
            if match := UNFINISHED.search(line):
                yield Finding(path, number, f"{match.group()}: finish it, or open an issue")


def check_machine(tree: Tree) -> Iterator[Finding]:
    for path in tree.text_paths:
        if path.startswith(OWN):
            continue
        for number, line in enumerate(tree.lines(path), 1):
            if match := MACHINE.search(line):
                yield Finding(path, number, f"'{match.group()}' is of one machine or registry")


def check_old_code(tree: Tree) -> Iterator[Finding]:
    for path in tree.cpp_paths:
        for number, line in enumerate(tree.lines(path), 1):
            if OLD_CODE.match(line):
                yield Finding(path, number, "code in a comment; git remembers it")


def check_packages(tree: Tree) -> Iterator[Finding]:
    if "packages.apt" not in tree.paths:
        return
    seen: dict[str, int] = {}
    for number, line in enumerate(tree.lines("packages.apt"), 1):
        if not line.strip() or line.startswith(("#", "[")):
            continue
        name, _, reason = line.partition("#")
        if not reason.strip() or len(name.split()) != 1:
            yield Finding("packages.apt", number, "one package a line, then '# why'")
        if name.strip() in seen:
            yield Finding("packages.apt", number, f"also on line {seen[name.strip()]}")
        seen[name.strip()] = number


LINK = re.compile(r"!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")


def anchors(text: str) -> set[str]:
    """Those that headings get on the usual forges, and explicit ids."""
    found = set(re.findall(r"(?:id|name)=\"([^\"]+)\"", text))
    for heading in re.findall(r"^#+\s+(.*?)\s*#*$", _without_code(text), re.MULTILINE):
        heading = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        kept = re.sub(r"[^\w\- ]", "", heading.lower())
        found.add(kept.replace(" ", "-"))
    return found


def _without_code(text: str) -> str:
    return re.sub(
        r"^```.*?^```",
        lambda match: "\n" * match.group().count("\n"),
        text,
        flags=re.DOTALL | re.MULTILINE,
    )


def check_links(tree: Tree) -> Iterator[Finding]:
    for path in tree.matching(".md"):
        text = re.sub(r"`[^`\n]*`", "", _without_code(tree.text(path)))
        for match in LINK.finditer(text):
            target = match.group(1)
            if re.match(r"[a-z]+:", target):
                continue
            place, _, anchor = target.partition("#")
            base = tree.root.resolve()
            goal = (base / path).parent.joinpath(place).resolve() if place else (base / path)
            line = text.count("\n", 0, match.start()) + 1
            if not goal.exists() or not goal.is_relative_to(base):
                yield Finding(path, line, f"no such file: {target}")
            elif anchor and goal.suffix == ".md" and anchor not in anchors(goal.read_text()):
                yield Finding(path, line, f"no such heading: {target}")


DOC_COMMAND = re.compile(r"\./dev ([a-z]+)")


def check_dev_commands(tree: Tree) -> Iterator[Finding]:
    """Documents name only commands that ./dev has."""
    if "dev" not in tree.paths:
        return
    known = set(re.findall(r"^command_(\w+)\(\)", tree.text("dev"), re.MULTILINE)) | {"help"}
    for path in tree.matching(".md"):
        for number, line in enumerate(tree.lines(path), 1):
            for command in DOC_COMMAND.findall(line):
                if command not in known:
                    yield Finding(path, number, f"./dev has no command {command}")


RULES = [
    Rule("unfinished", check_unfinished),
    Rule("machine", check_machine),
    Rule("old-code", check_old_code),
    Rule("packages", check_packages),
    Rule("links", check_links),
    Rule("dev-commands", check_dev_commands),
]
