"""What docs/security.md says of limits, ways in, keys, data and connections, held against the
source; and what the source may not do."""

import json
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = ("_test.cpp", "_fuzz.cpp", "_bench.cpp")
PAGE = (ROOT / "docs/security.md").read_text()
# Numbers that stand in a structure: its line, and the words of the page.
MEMBERS = {
    "src/kit/xlsx/reader.hpp": {
        "entries = 2000;": "2,000 parts",
        "unpacked_bytes = std::size_t{200} << 20;": "200 MiB in all",
        "ratio = 100;": "a hundredfold",
        "cells = 500'000;": "500,000 cells",
    },
    "src/kit/http/server.hpp": {
        "connections = 10'000;": "10,000 connections",
        "large_bodies = 8;": "8 bodies over 1 MiB",
        "slow_waiting = 64;": "64 at once",
        "bytes_per_second = 1024;": "1 KiB/s",
    },
    "src/web/api/pace.hpp": {
        "calls_of_a_key{600, 100}": "600 calls of a key at once and then 10 a second",
        "calls_without_key{30, 2000}": "30 without a key",
    },
}
WAITS = {
    "failures_without_wait = 5;": "nothing for four failures, then 1 s, 2 s, 4 s",
    "failures_remembered{15}": "up to a quarter of an hour, by account",
    "failures_of_an_origin{30, std::chrono::milliseconds{2000}}": "30 failures at once and one "
    "every two seconds from then on by address",
    "failures_of_a_network{300, std::chrono::milliseconds{200}}": "ten times as many by network",
}
SPEAKS = re.compile(
    r"curl_easy_init|PQconnectdb|tcp::acceptor|local::stream_protocol|\bsocket\(AF_"
)
STATEMENT = re.compile(r"\b(SELECT .*FROM|UPDATE \w+ SET|DELETE FROM|INSERT INTO)\b")
ALGORITHM = re.compile(
    r"\b(EVP_(?!Digest|MD_CTX)\w+|crypto_[a-z]+_[a-z0-9]+|randombytes_\w+|sodium_memcmp"
    r"|ZxcvbnMatch|cjose_jw[es])"
)


def source(*suffixes: str) -> dict[str, str]:
    """What people run, by its path."""
    return {
        str(path.relative_to(ROOT)): path.read_text()
        for path in sorted((ROOT / "src").rglob("*"))
        if path.name.endswith(suffixes) and not path.name.endswith(TESTS)
        and path.name != "loopback_client.hpp"  # of tests alone
    }  # fmt: skip


def section(heading: str, page: str = PAGE) -> str:
    """Its lines up to the next heading, in one line of text for each paragraph."""
    return re.split(r"^#+ ", page.partition(f"# {heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def table(heading: str, page: str = PAGE) -> list[list[str]]:
    """Its rows without the head."""
    rows = re.findall(r"^\| (.*) \|$", section(heading, page), re.MULTILINE)
    return [row.split(" | ") for row in rows[1:]]


def words(text: str) -> list[str]:
    return re.findall(r"`([^`]+)`", text)


def plain(text: str) -> str:
    return " ".join(text.split())


class PageTest(unittest.TestCase):
    def test_limits_are_those_of_the_source(self):
        headers = "\n".join(source(".hpp").values())
        told = re.findall(r"`(\w+_(?:max|min))` (\d+)( MiB)?", PAGE)
        self.assertGreater(len(told), 20)
        for name, number, mebibytes in told:
            found = re.findall(rf"constexpr [\w: ]+ {name} = ([^;]+);", headers)
            self.assertTrue(found, name)
            shift = "std::size_t{" + number + "} << 20"
            for value in found:
                self.assertEqual(value.replace("'", ""), shift if mebibytes else number, name)
        for path, members in MEMBERS.items():
            for member, of_page in members.items():
                self.assertIn(member, (ROOT / path).read_text(), path)
                self.assertIn(of_page, plain(PAGE), path)

    def test_every_check_of_a_plan_is_documented(self):
        text = (ROOT / "src/domain/plan/checks/finding.hpp").read_text()
        tokens = re.findall(r'EnumToken\{CheckCode::\w+, "([^"]+)"', text)
        self.assertEqual([words(row[0])[0] for row in table("What must agree")], tokens)

    def test_kinds_of_files_are_those_of_the_source(self):
        text = (ROOT / "src/domain/record/evidence.hpp").read_text()
        tokens = re.findall(r'EnumToken\{EvidenceKind::\w+, "([^"]+)"', text)
        told = re.search(r"\*\*Kinds of evidence\*\*:([^.]*)\.", section("Files"))[1]
        self.assertEqual(words(told), tokens)

    def test_waits_of_signing_in_are_those_of_the_source(self):
        text = (ROOT / "src/domain/people/throttle.hpp").read_text()
        page = plain((ROOT / "docs/sign-in.md").read_text()).replace(" …", "")
        for constant, of_page in WAITS.items():
            self.assertIn(constant, text)
            self.assertIn(of_page, page)
        self.assertIn("Nobody is locked out", page)

    def test_words_that_make_no_password_are_listed(self):
        text = (ROOT / "src/domain/people/password_rule.cpp").read_text()
        listed = re.search(r"favourites\{([^}]+)\}", text)[1]
        told = section("Ways in").partition("make no password")[2]
        self.assertEqual(words(told), re.findall(r'"(\w+)"', listed))

    def test_every_way_in_is_documented(self):
        ways = [way for row in table("Ways in") for way in words(row[0])]
        parts = ("routes.cpp", "administration.cpp")
        routes = "".join((ROOT / "src/web/portal" / part).read_text() for part in parts)
        rows = re.findall(r'RouteRow\{\w+, "([^"]*)",\s*\w+,\s*(\w+)[\w()]*,\s*(\w+)::', routes)
        opening = {path for path, who, of in rows
                   if of == "staff" and who in ("everyone", "waiting")}  # fmt: skip
        self.assertGreater(len(opening), 4)
        for path in opening:
            known = path.removesuffix("/retorno") in ways
            self.assertTrue(known, f"{path} is a way in, and none of the page")
        self.assertTrue({"/api/v1", "FOLDER/door"} <= set(ways))

    def test_sessions_last_as_documented(self):
        text = (ROOT / "src/app/people/visitor.hpp").read_text()
        told = dict(re.findall(r"`(session_\w+)` (\d+)", section("Sessions")))
        held = dict(re.findall(r"(session_(?:lives|rests\w*))\{(\d+)\};", text))
        self.assertEqual(told, held)
        self.assertEqual(len(held), 3)
        page = plain((ROOT / "docs/sign-in.md").read_text())
        self.assertIn("half an hour after the last page or save (a quarter of an hour", page)
        self.assertIn("ten hours after it began", page)
        for of_page in ("NIST SP 800-63B", "As many at once as", "With a provider of sign-in"):
            self.assertIn(of_page, plain(section("Sessions")))

    def test_every_key_is_in_the_inventory(self):
        text = (ROOT / "src/main/configuration.cpp").read_text()
        secrets = re.findall(r'take\("(\w+)"\)\) \{[^}]*read_secret\(', text)
        self.assertEqual(len(secrets), text.count("read_secret(") - 1)
        told = {word for row in table("Cryptography") for word in words(row[0])}
        self.assertLessEqual({*secrets, "log.key", "address"}, told)

    def test_every_function_of_cryptography_is_in_the_inventory(self):
        rows = [row for row in table("Cryptography") if len(row) == 4]
        known = {(path, name) for row in rows for name in words(row[1]) for path in words(row[3])}
        found = set()
        for path, text in source(".cpp", ".hpp").items():
            for name in ALGORITHM.findall(text):
                place = path.removeprefix("src/")
                within = [one for one in known if one[0] == place and name.startswith(one[1])]
                self.assertTrue(within, f"{path}: {name} is not in the inventory")
                found.update(within)
        tls = {one for one in known if one[1] in ("CURLOPT_SSL", "sslmode")}
        self.assertEqual(known - found - tls, set(), "no longer there")
        sha1 = [path for path, text in source(".cpp").items() if re.search(r"_sha1\b|md5", text)]
        self.assertEqual(sha1, ["src/kit/crypto/totp.cpp"])

    def test_what_speaks_to_others_is_listed(self):
        found = {path.removeprefix("src/") for path, text in source(".cpp", ".hpp").items()
                 if SPEAKS.search(text)}  # fmt: skip
        told = {word for word in words(section("Who is spoken to")) if word.endswith(".cpp")}
        self.assertEqual(found, told)

    def test_every_slow_route_is_listed(self):
        text = (ROOT / "src/web/portal/routes.hpp").read_text()
        kinds = set(re.findall(r"\b(slow_\w+)\b", text))
        self.assertEqual(kinds, {word for word in words(section("What costs much"))})

    def test_every_table_has_its_level(self):
        text = "\n".join(path.read_text() for path in
                         (ROOT / "src/storage/migrations").glob("*.sqlite.sql"))  # fmt: skip
        made = set(re.findall(r"CREATE TABLE (\w+)", text))
        again = set(re.findall(r"RENAME TO (\w+)", text))
        made -= set(re.findall(r"DROP TABLE (\w+)", text)) - again
        told = [word for row in table("Data") for word in words(row[2])]
        self.assertEqual(len(told), len(set(told)))
        self.assertEqual(set(told), made)

    def test_every_event_of_the_process_is_listed(self):
        found = set()
        for text in source(".cpp").values():
            found |= set(re.findall(r'logging::(?:info|warning|error)\(\s*"([^"]+)"', text))
            found |= set(re.findall(r'Repeated const \w+\(\s*"([^"]+)"', text))
            found |= set(re.findall(r'repeated_\.emplace\("([^"]+)"', text))
        row = next(one for one in table("What is written down") if "standard error" in one[0])
        self.assertEqual(set(words(row[1])), found)

    def test_libraries_have_their_times(self):
        page = (ROOT / "SECURITY.md").read_text()
        self.assertEqual(table("How we build", page),
                         [["---|---"], ["critical", "7"], ["high", "30"], ["any other", "90"]][1:])
        for name, package in json.loads((ROOT / "package-lock.json").read_text())[
            "packages"
        ].items():
            if name:
                self.assertTrue(package["integrity"].startswith("sha512-"), name)


class SourceTest(unittest.TestCase):
    def test_the_program_starts_no_other(self):
        starts = re.compile(r"(?<![\w.>])(system|popen|posix_spawnp?|v?fork|exec[lv]p?e?)\(")
        for path, text in source(".cpp", ".hpp").items():
            self.assertIsNone(starts.search(text), path)

    def test_every_statement_asks_for_the_entity(self):
        count = 0
        for path, text in source(".cpp").items():
            if not path.startswith("src/storage/"):
                continue
            whole = re.sub(r'"\s*\n\s*"', "", text)  # literals one after another
            for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', whole):
                if not STATEMENT.search(literal) or "schema_migration" in literal:
                    continue
                count += 1
                self.assertRegex(literal, r"entity_id = |\(entity_id,|entity_id\)", path)
        self.assertGreater(count, 200)

    def test_scripts_write_text_and_run_none(self):
        banned = re.compile(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment"
            r"|\beval\(|new Function|setTimeout\(['\"`]|\bimport\(|postMessage"
            r"|'message'|__proto__|\.prototype\b|Object\.assign|document\.domain"
            r"|\w\[[^\]]+\]\s*=[^=>]"  # a key that may come from outside
            r"|(type|:)=?['\"]?password[^\n]*paste"
        )
        scripts = sorted((ROOT / "assets/source/scripts").rglob("*.js"))
        self.assertGreater(len(scripts), 10)
        for path in scripts:
            for number, line in enumerate(path.read_text().splitlines(), 1):
                self.assertIsNone(banned.search(line), f"{path.name}:{number}: {line}")


if __name__ == "__main__":
    unittest.main()
