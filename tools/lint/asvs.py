"""docs/asvs.csv: each requirement of OWASP ASVS 5.0.0 that we hold ourselves to, and its test.

Ids and levels are those of the standard (CC BY-SA 4.0, https://owasp.org/ASVS); the words of the
table are ours and speak of this program. `applies` is yes, no or later, the last two with their
reason. What applies names the control and the tests that check it, as path::name; what is missing
stands in `open`, and the ratchet lets through exactly those.
"""

import csv
import re
from collections.abc import Iterator

from tree import Finding, Rule, Tree

FILE = "docs/asvs.csv"
COLUMNS = ["id", "level", "applies", "reason", "control", "test", "open"]
CONTROL_MAX = 160

# Of each section, the level of its first requirement, of the second, and so on.
LEVELS = {
    "1.1": "22", "1.2": "1111122223", "1.3": "112222222223", "1.4": "222", "1.5": "123",
    "2.1": "122", "2.2": "112", "2.3": "12223", "2.4": "23",
    "3.1": "3", "3.2": "113", "3.3": "12223", "3.4": "11222233", "3.5": "11122333", "3.6": "3",
    "3.7": "22333",
    "4.1": "12233", "4.2": "23333", "4.3": "22", "4.4": "1222",
    "5.1": "2", "5.2": "112333", "5.3": "113", "5.4": "222",
    "6.1": "122", "6.2": "111111112222", "6.3": "11223333", "6.4": "112233", "6.5": "22222333",
    "6.6": "2223", "6.7": "33", "6.8": "2222",
    "7.1": "222", "7.2": "1111", "7.3": "22", "7.4": "11222", "7.5": "223", "7.6": "22",
    "8.1": "1233", "8.2": "1123", "8.3": "133", "8.4": "23",
    "9.1": "111", "9.2": "1222",
    "10.1": "22", "10.2": "223", "10.3": "22223", "10.4": "1111122222233333", "10.5": "22222",
    "10.6": "22", "10.7": "222",
    "11.1": "2233", "11.2": "22233", "11.3": "11233", "11.4": "1222", "11.5": "23", "11.6": "23",
    "11.7": "33",
    "12.1": "12233", "12.2": "11", "12.3": "22223",
    "13.1": "2333", "13.2": "222223", "13.3": "2233", "13.4": "1222233",
    "14.1": "22", "14.2": "12223333", "14.3": "122",
    "15.1": "12233", "15.2": "12233", "15.3": "1222222", "15.4": "3333",
    "16.1": "2", "16.2": "22222", "16.3": "2222", "16.4": "222", "16.5": "2223",
    "17.1": "23", "17.2": "22223333", "17.3": "22",
}  # fmt: skip
# Of level 3, those that entities need all the same.
CHOSEN = {"1.2.10", "2.3.5", "5.2.4", "5.2.6", "6.3.8", "6.4.6", "7.5.3", "14.2.8", "15.2.5"}
REQUIRED = {
    f"{section}.{number}": level
    for section, levels in LEVELS.items()
    for number, level in enumerate(levels, 1)
    if level != "3" or f"{section}.{number}" in CHOSEN
}


def rows(tree: Tree) -> list[tuple[int, dict[str, str]]]:
    """Each with its line; the words of a row hold no line end."""
    return list(enumerate(csv.DictReader(tree.lines(FILE)), 2))


def tests_of(row: dict[str, str]) -> list[str]:
    return [test.strip() for test in row["test"].split(";") if test.strip()]


def names_in(tree: Tree, path: str) -> set[str]:
    """Class.test of Python, Suite.Name of GoogleTest, the title of a browser test as written."""
    text = tree.text(path)
    if path.endswith(".py"):
        found, of_class = set(), ""
        for line in text.splitlines():
            if match := re.match(r"class (\w+)", line):
                of_class = match[1]
            elif match := re.match(r"    def (test_\w+)", line):
                found.add(f"{of_class}.{match[1]}")
        return found
    if path.endswith(".cpp"):
        pattern = r"^(?:TEST(?:_F|_P)?|RC_GTEST_PROP)\((\w+),\s*(\w+)"
        return {f"{suite}.{name}" for suite, name in re.findall(pattern, text, re.MULTILINE)}
    return {title for _, title in re.findall(r"\btest\((['`])(.*?)\1,", text)}


def flaws_of_test(tree: Tree, test: str) -> Iterator[str]:
    path, _, name = test.partition("::")
    if path not in tree.paths:
        yield f"there is no file {path}"
    elif name not in names_in(tree, path):
        yield f"{path} has no test {name}"


def flaws_of_row(tree: Tree, row: dict[str, str]) -> Iterator[str]:
    applies, reason, control = row["applies"], row["reason"], row["control"]
    if row["level"] != REQUIRED[row["id"]]:
        yield f"its level is {REQUIRED[row['id']]}"
    if applies not in ("yes", "no", "later"):
        yield "applies is yes, no or later"
    if applies == "yes":
        if not row["test"] and not row["open"]:
            yield "applies and has no test: write one, or say under open what is missing"
        if not control and not row["open"]:
            yield "applies and names no control"
    elif not reason or row["test"] or row["open"]:
        yield "does not apply: a reason, no test and nothing open"
    if len(control) > CONTROL_MAX:
        yield f"a control has at most {CONTROL_MAX} characters"
    for test in tests_of(row):
        yield from flaws_of_test(tree, test)


def check_rows(tree: Tree) -> Iterator[Finding]:
    if FILE not in tree.paths:
        return
    if tree.lines(FILE)[:1] != [",".join(COLUMNS)]:
        yield Finding(FILE, 1, f"its columns are {', '.join(COLUMNS)}")
        return
    seen: dict[str, int] = {}
    for line, row in rows(tree):
        if None in row or None in row.values():
            yield Finding(FILE, line, f"has not {len(COLUMNS)} columns")
            continue
        if row["id"] in seen:
            yield Finding(FILE, line, f"{row['id']} also on line {seen[row['id']]}")
        seen[row["id"]] = line
        if row["id"] not in REQUIRED:
            yield Finding(FILE, line, f"{row['id']} is none of those that we hold ourselves to")
            continue
        for flaw in flaws_of_row(tree, row):
            yield Finding(FILE, line, f"{row['id']}: {flaw}")
    for missing in REQUIRED:
        if missing not in seen:
            yield Finding(FILE, 0, f"{missing} is missing")


def check_open(tree: Tree) -> Iterator[Finding]:
    if FILE not in tree.paths or tree.lines(FILE)[:1] != [",".join(COLUMNS)]:
        return
    for line, row in rows(tree):
        if row["open"]:
            yield Finding(FILE, line, f"{row['id']} is open: {row['open']}", key=row["id"])


RULES = [Rule("asvs", check_rows), Rule("asvs-open", check_open, ratcheted=True)]
