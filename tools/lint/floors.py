"""Who may include whom: floors, kits and the one door of each third-party library."""

import re
from collections.abc import Iterator
from pathlib import Path

from tree import Finding, Rule, Tree

FLOORS = {
    "base": 0, "domain": 1, "kit": 1, "storage": 2, "app": 3, "documents": 4, "exchange": 4,
    "web": 5, "cli": 5, "main": 6,
}  # fmt: skip
NEIGHBOURS = {("kit/chart", "kit/html")}  # the only pair on one floor that may meet

# The start of a third-party header, and the folders that may include it.
DOORS = {
    "fmt/": ["src/", "tests/"],
    "gmp": ["src/base/"],
    "boost/beast": ["src/kit/http/"],
    "boost/asio": ["src/kit/http/"],
    "boost/url": ["src/kit/http/"],
    "boost/json": ["src/kit/json/"],
    "boost/system": ["src/kit/http/", "src/kit/json/"],
    "boost/locale": ["src/kit/text/"],
    "unicode/": ["src/kit/text/"],
    "boost/multiprecision": ["tests/"],
    "boost/rational": ["tests/"],
    "openssl/": ["src/kit/crypto/"],
    "sodium": ["src/kit/crypto/"],
    "zxcvbn": ["src/kit/crypto/"],
    "spdlog/": ["src/kit/log/"],
    "curl/": ["src/kit/mail/", "src/kit/oidc/"],
    "sqlite3": ["src/kit/sql/", "tests/power/"],
    "libpq": ["src/kit/sql/"],
    "postgresql/": ["src/kit/sql/"],
    "xlsxwriter": ["src/kit/xlsx/"],
    "qrencode.h": ["src/kit/chart/"],
    "expat.h": ["src/kit/xlsx/"],
    "brotli/": ["src/kit/http/"],
    "zlib.h": ["src/kit/http/", "src/kit/xlsx/"],
    "cjose/": ["src/kit/oidc/"],
    "jansson.h": ["src/kit/oidc/"],
    "CLI/": ["src/cli/"],
    "toml++": ["src/main/"],
}
TEST_DOORS = {
    "gtest/": "_test.cpp",
    "gmock/": "_test.cpp",
    "rapidcheck": "_test.cpp",
    "benchmark/": "_bench.cpp",
}
POSIX = re.compile(
    r"(sys|netinet|arpa|linux)/|(unistd|fcntl|signal|poll|pthread|dirent|netdb|syslog|termios"
    r"|stdlib|time|string|locale|spawn|ifaddrs|execinfo|cxxabi|libintl|langinfo)\.h$"
)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+(["<])([^">]+)[">]', re.MULTILINE)


def includes(text: str) -> Iterator[tuple[int, str, str]]:
    """(line, quote, header) of each #include."""
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match.group(1), match.group(2)


def library_of(path: str) -> str:
    """ "kit/sql" of src/kit/sql/x.cpp or of the header kit/sql/x.hpp; "" outside of the house."""
    parts = Path(path).parts
    if parts and parts[0] == "src":
        parts = parts[1:]
    elif path.startswith(("tests/", "tools/")):
        return ""
    if len(parts) > 2 and parts[0] == "kit":
        return "/".join(parts[:2])
    return parts[0] if len(parts) > 1 and parts[0] in FLOORS else ""


def may_use(user: str, used: str) -> bool:
    if user == used or (user, used) in NEIGHBOURS:
        return True
    return FLOORS[used.split("/")[0]] < FLOORS[user.split("/")[0]]


def check_includes(tree: Tree) -> Iterator[Finding]:
    for path in tree.cpp_paths:
        user = library_of(path)
        supports_tests = path in tree.test_support
        for line, quote, header in includes(tree.text(path)):
            if ".." in Path(header).parts:
                yield Finding(path, line, "'..' in an include climbs past the floors")
            elif quote == '"' and user:
                yield from _check_house_include(path, line, user, header)
            elif quote == "<":
                yield from _check_third_party(path, line, header, supports_tests)


def _check_house_include(path: str, line: int, user: str, header: str) -> Iterator[Finding]:
    used = library_of(header)
    if not used:
        if user != "main" or "/" in header:
            yield Finding(path, line, f'"{header}": an include names its floor, as in "domain/…"')
    elif not may_use(user, used):
        yield Finding(path, line, f"{user} may not see {used}")


def _check_third_party(
    path: str, line: int, header: str, supports_tests: bool
) -> Iterator[Finding]:
    for start, ending in TEST_DOORS.items():
        if header.startswith(start):
            if not path.endswith(ending) and not path.startswith("tests/") and not supports_tests:
                yield Finding(path, line, f"<{header}> belongs in *{ending}")
            return
    for start, folders in DOORS.items():
        if header.startswith(start):
            if not path.startswith(tuple(folders)):
                yield Finding(path, line, f"<{header}> has its door in {', '.join(folders)}")
            return
    if POSIX.match(header):
        if path.startswith(("src/base/", "src/domain/")) and not path.endswith("_test.cpp"):
            yield Finding(
                path, line, f"<{header}>: base and domain know the standard library alone"
            )
    elif "/" in header or header.endswith((".h", ".hpp")):
        yield Finding(path, line, f"<{header}> has no door: see tools/lint/floors.py")


def check_uses(tree: Tree) -> Iterator[Finding]:
    """The build description keeps to the floors too."""
    if "CMakeLists.txt" not in tree.paths:
        return
    text = tree.text("CMakeLists.txt")
    for match in re.finditer(r"rumbo_library\(\s*(\S+)([^)]*)\)", text):
        user = match.group(1)
        uses = re.search(r"USES\s+(.*?)(?:LINKS|$)", match.group(2), re.DOTALL)
        line = text.count("\n", 0, match.start()) + 1
        for used in uses.group(1).split() if uses else []:
            if not may_use(user, used):
                yield Finding("CMakeLists.txt", line, f"{user} may not see {used}")


def check_own_header(tree: Tree) -> Iterator[Finding]:
    """x.cpp includes x.hpp first, which proves that x.hpp needs nothing before it."""
    for path in tree.matching(".cpp", under="src/"):
        own = path.removesuffix(".cpp") + ".hpp"
        first = next(includes(tree.text(path)), None)
        beside = str(Path(path).parent / first[2]) if first else ""
        if own in tree.paths and first and own not in (f"src/{first[2]}", beside):
            yield Finding(path, first[0], f'the first include is "{own.removeprefix("src/")}"')


RULES = [
    Rule("includes", check_includes),
    Rule("uses", check_uses),
    Rule("own-header", check_own_header),
]
