"""The house rules as programs.

    python3 tools/lint [--all] [--rule NAME]... [--shrink]

--all runs clang-tidy over the whole tree; --rule keeps the rules named; --shrink rewrites
tools/lint/ratchet.json to what is let through today.
"""

import argparse
import sys
import time
from pathlib import Path

import asvs
import dead
import floors
import names
import programs
import prose
import purity
import ratchet
import sizes
import tidy
from tree import Rule, Tree

ROOT = Path(__file__).resolve().parents[2]


def rules(whole_tree: bool) -> list[Rule]:
    fast = floors.RULES + purity.RULES + names.RULES + sizes.RULES + prose.RULES + dead.RULES
    fast += asvs.RULES
    return fast + programs.RULES + (tidy.ALL_RULES if whole_tree else tidy.RULES)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="The house rules as programs")
    parser.add_argument("--all", action="store_true", help="clang-tidy over the whole tree")
    parser.add_argument("--rule", action="append", help="only the rules named")
    parser.add_argument(
        "--shrink", action="store_true", help="rewrite ratchet.json to today's state"
    )
    return parser.parse_args()


def main() -> int:
    options = arguments()
    tree = Tree.of_repository(ROOT)
    allowed = ratchet.load(ROOT)
    count = 0
    ratcheted = {}
    for rule in rules(options.all):
        if options.rule and rule.name not in options.rule:
            continue
        began = time.monotonic()
        findings = list(rule.check(tree))
        if rule.ratcheted:
            ratcheted[rule.name] = findings
            findings = list(ratchet.apply(rule.name, findings, allowed.get(rule.name, {})))
        for finding in findings:
            print(f"{finding} [{rule.name}]")
        count += len(findings)
        print(
            f"-- lint {rule.name}: {time.monotonic() - began:.1f} s, {len(findings)} findings",
            flush=True,
        )
    if options.shrink:
        ratchet.rewrite(ROOT, ratcheted)
        return 0
    for finding in ratchet.check_growth(ROOT, allowed):
        print(f"{finding} [ratchet]")
        count += 1
    if options.all and not options.rule and count == 0 and tidy.note_clean(tree):
        print(f"{tidy.TIDIED} names this commit now")
    print(f"lint: {count} findings in {len(tree.paths)} files")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
