"""What may not be said in some places: clocks, binary fractions, SQL and HTML in strings."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cpp_source import literals, strip
from tree import Finding, Rule, Tree


@dataclass(frozen=True)
class Ban:
    pattern: re.Pattern
    inside: tuple[str, ...]
    outside: tuple[str, ...]
    reason: str


CORE = ("src/base/", "src/domain/")
HOUSE = ("src/",)

CODE_BANS = [
    Ban(re.compile(r"\b(double|float)\b"), CORE, (), "binary fractions: figures are exact"),
    Ban(
        re.compile(
            r"<(iostream|fstream|filesystem|random|thread|mutex|atomic|future|ctime|cstdio)>"
        ),
        CORE,
        (),
        "base and domain have no I/O, clock, chance or threads",
    ),
    Ban(
        re.compile(
            r"\b(system_clock|steady_clock|high_resolution_clock|std::time|random_device)\b"
        ),
        CORE,
        (),
        "time and randomness come in as arguments",
    ),
    Ban(
        re.compile(r"\bsystem_clock::now\b|\bstd::time\(|\bgettimeofday\(|\bclock_gettime\("),
        HOUSE,
        ("src/main/", "src/kit/log/", "src/kit/http/"),
        "the hour is read in main and comes in as an argument",
    ),
    Ban(
        re.compile(r"\b(getenv)\("),
        HOUSE,
        ("src/main/", "src/cli/"),
        "the environment is read at the door",
    ),
    Ban(
        re.compile(
            r"\b(sto[ilfd]|stol[ld]|stoul|stoull|ato[ilf]|strto[dlf]|strtoul|s?rand|strtok|gets)\("
        ),
        HOUSE,
        (),
        "use Decimal or std::from_chars, which refuse what they cannot read",
    ),
    Ban(re.compile(r"catch \(\.\.\.\)\s*\{\s*\}"), HOUSE, (), "an error swallowed"),
    Ban(
        re.compile(r"\bmutable\b(?!\s*(\{|noexcept|->))"),
        CORE,
        (),
        "values of the core do not change unseen",
    ),
]

HTML_NAMES = (
    "html|head|body|div|span|p|a|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|caption|h[1-6]|form"
    "|input|button|label|select|option|nav|main|section|article|header|footer|img|script|style"
    "|link|meta|title|strong|em|b|i|br|hr|code|pre|svg|path|rect|circle|line|polyline|text|g"
    "|details|summary|figure|time|abbr"
)
SQL = (
    r"\b(SELECT\b.*\bFROM|SELECT \d|INSERT INTO|UPDATE \w+ SET|DELETE FROM|ALTER TABLE|DROP TABLE"
    r"|CREATE (TABLE|INDEX|UNIQUE)|ON CONFLICT|BEGIN IMMEDIATE|ORDER BY|GROUP BY|PRAGMA \w+)\b"
)
LITERAL_BANS = [
    Ban(
        re.compile(SQL, re.DOTALL),
        HOUSE,
        ("src/storage/", "src/kit/sql/"),
        "SQL lives in storage and kit/sql",
    ),
    Ban(
        re.compile(rf"</?({HTML_NAMES})(\s[^<]*)?/?>|<({HTML_NAMES})\s+\w+=|</({HTML_NAMES})\b"),
        HOUSE,
        ("src/kit/html/",),
        "markup is written with kit/html, which escapes",
    ),
]


def _holds(ban: Ban, path: str) -> bool:
    return path.startswith(ban.inside) and not path.startswith(ban.outside)


def check_code(tree: Tree) -> Iterator[Finding]:
    for path in tree.product_paths:
        bans = [ban for ban in CODE_BANS if _holds(ban, path)]
        if not bans:
            continue
        text = strip(tree.text(path))
        for ban in bans:
            for match in ban.pattern.finditer(text):
                line = text.count("\n", 0, match.start()) + 1
                yield Finding(path, line, f"'{match.group().strip()}': {ban.reason}")


def check_literals(tree: Tree) -> Iterator[Finding]:
    for path in tree.product_paths:
        bans = [ban for ban in LITERAL_BANS if _holds(ban, path)]
        for literal in literals(tree.text(path)) if bans else ():
            for ban in bans:
                if match := ban.pattern.search(literal.text):
                    yield Finding(
                        path, literal.line, f"'{match.group()[:30]}' in a string: {ban.reason}"
                    )


RULES = [Rule("purity", check_code), Rule("strings", check_literals)]
