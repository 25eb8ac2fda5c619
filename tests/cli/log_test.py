"""The log outside the program: what tools/verify_log proves, and what the two commands give it."""

import contextlib
import functools
import hashlib
import importlib.machinery
import importlib.util
import io
import json
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

from command_line import ROOT, CommandLineTest, rumbo
from rumbo import Server

TOOL = ROOT / "tools" / "verify_log"
TAMPERINGS_A_WAY = 200
SEEDS = (bytes(range(32)), bytes(range(1, 33)))


loader = importlib.machinery.SourceFileLoader("verify_log", str(TOOL))
tool = importlib.util.module_from_spec(importlib.util.spec_from_loader("verify_log", loader))
sys.dont_write_bytecode = True
loader.exec_module(tool)
tool.is_signature = functools.cache(tool.is_signature)


def verified(lines, keys=()):
    """(the report, the verification) of lines, cut anew as a file would be."""
    verification = tool.Verification(keys)
    for number, line in enumerate(io.BytesIO(b"".join(lines)), 1):
        verification.take(number, line)
    return list(verification.report()), verification


def is_detected(lines):
    """Whether there is a flaw, or the report says that the first entries are not there."""
    _, verification = verified(lines)
    return bool(verification.flaws) or verification.first != 1


RFC_8032_TEST_3 = (  # 7.1: seed, public key, signature, message
    "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
    "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    "af82",
)

# Ed25519 another way: in the plain coordinates of RFC 8032, 5.1, and signing too.
P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
BASE = (
    15112221349535400772501151409588531511454012693041857206046113283949847762202,
    46316835694926478169428394003475163141307993866256225615783033603165251855960,
)


def encoded_multiple(factor):
    """factor·BASE, in 32 bytes."""

    def plus(one, other):
        (x1, y1), (x2, y2) = one, other
        crossed = D * x1 * x2 * y1 * y2 % P
        x = (x1 * y2 + x2 * y1) * pow(1 + crossed, -1, P) % P
        return x, (y1 * y2 + x1 * x2) * pow(1 - crossed, -1, P) % P

    result = (0, 1)
    for bit in f"{factor:b}":
        result = plus(result, result)
        if bit == "1":
            result = plus(result, BASE)
    return (result[1] | (result[0] & 1) << 255).to_bytes(32, "little")


@functools.cache
def sign(seed, message):
    """(public key, signature)"""
    half = hashlib.sha512(seed).digest()
    secret = int.from_bytes(half[:32], "little") & (2**254 - 8) | 2**254
    key = encoded_multiple(secret)
    nonce = int.from_bytes(hashlib.sha512(half[32:] + message).digest(), "little") % ORDER
    r = encoded_multiple(nonce)
    k = int.from_bytes(hashlib.sha512(r + key + message).digest(), "little")
    return key, r + ((nonce + k * secret) % ORDER).to_bytes(32, "little")


# A log another way: the members of an entry one after another, by hand.
MEMBERS = (
    "action at changes entity object object_kind on_behalf_of person personal_digest previous "
    "reason role sequence session"
).split()


def written(value):
    if isinstance(value, list):
        return "[" + ",".join(map(written, value)) + "]"
    if isinstance(value, dict):
        names = ("after", "before", "field") if "field" in value else MEMBERS
        return "{" + ",".join(f'"{name}":{written(value[name])}' for name in names) + "}"
    return json.dumps(value, ensure_ascii=False)


def chain(entries, previous="0" * 64):
    """The entries linked, each to the one before: their lines and their hashes."""
    lines, hashes = [], [previous]
    for entry in entries:
        text = written(entry | {"previous": hashes[-1]})
        hashes.append(hashlib.sha256(b"\x00" + text.encode()).hexdigest())
        lines.append(f'{text[:-1]},"hash":"{hashes[-1]}"}}\n'.encode())
    return lines, hashes[1:]


def checkpoint_line(sequence, entry_hash, seed=SEEDS[0]):
    at = "2026-11-21T11:00:00Z"
    message = f"rumbo-checkpoint/1\nentity\n{sequence}\n{entry_hash}\n{at}\n"
    key, signature = sign(seed, message.encode())
    return (
        f'{{"checkpoint":{{"at":"{at}","hash":"{entry_hash}","public_key":"{key.hex()}",'
        f'"sequence":{sequence},"signature":"{signature.hex()}"}}}}\n'
    ).encode()


def random_entries(seed, count):
    dice = random.Random(seed)
    letters = 'abc ñÁ"\\/\b\f\n\r\t\x00\x0b\x1f\x7f\u2028\ufeff😀{}[]:,'

    def text():
        return "".join(dice.choices(letters, k=dice.randrange(12)))

    entries = []
    for sequence in range(1, count + 1):
        entry = {name: text() for name in MEMBERS} | {"entity": "entity", "sequence": sequence}
        entry["at"] = f"2026-11-21T10:{sequence:02}:00Z"
        befores = [None if dice.random() < 0.3 else text() for _ in range(dice.randrange(3))]
        entry["changes"] = [{"after": text(), "before": b, "field": text()} for b in befores]
        entries.append(entry)
    return entries


def log_of(entries, *signed):
    """The lines of a log as it is exported: its entries, then the checkpoints, latest first."""
    lines, hashes = chain(entries)
    return lines + [checkpoint_line(place, hashes[place - 1]) for place in reversed(signed)]


WAYS = ("flip", "delete", "swap", "copy", "cut", "redate", "rewrite")


def tampered(dice, way, entries, checkpoints, signed):
    """The text of a log after one alteration of what its last checkpoint covers."""
    entries, place = entries[:], dice.randrange(signed)
    if way == "delete":
        del entries[place]
    elif way == "cut":
        del entries[place:]
    elif way == "swap":
        other = dice.randrange(len(entries))
        entries[place], entries[other] = entries[other], entries[place]
    elif way == "copy":
        entries.insert(dice.randrange(len(entries) + 1), entries[place])
    elif way == "redate":
        day = b'"at":"2025-01-%d' % dice.randrange(10, 29)
        entries[place] = re.sub(rb'"at":"....-..-..', day, entries[place])
    elif way == "rewrite":
        edited = [json.loads(line) for line in entries]
        edited[place][dice.choice(("at", "object", "person", "reason"))] += dice.choice("x0é")
        entries, _ = chain(edited)
    text = bytearray(b"".join(entries + checkpoints))
    if way == "flip":
        text[dice.randrange(len(text))] ^= dice.choice((1, 32, *range(1, 256)))
    return bytes(text)


def assert_every_tampering_is_detected(test, lines):
    test.assertFalse(is_detected(lines))
    entries = [line for line in lines if b'{"checkpoint":' not in line]
    checkpoints = lines[len(entries) :]
    signed = max(json.loads(line)["checkpoint"]["sequence"] for line in checkpoints)
    dice = random.Random(len(entries))
    for way in WAYS:
        done = 0
        while done < TAMPERINGS_A_WAY:
            text = tampered(dice, way, entries, checkpoints, signed)
            if text == b"".join(lines):  # swapped with itself
                continue
            test.assertTrue(is_detected([text]), f"{way}: {text}")
            done += 1


class MadeHere(unittest.TestCase):
    """tools/verify_log on logs that this test makes by itself."""

    def assert_flaws(self, lines, *sentences, keys=()):
        report, verification = verified(lines, keys)
        self.assertEqual(verification.flaws, list(sentences))
        self.assertRegex(report[-1], rf": {len(sentences)} flaws?\b")

    def test_signatures_are_those_of_rfc_8032(self):
        seed, key, signature, message = map(bytes.fromhex, RFC_8032_TEST_3)
        self.assertEqual(sign(seed, message), (key, signature))
        self.assertTrue(tool.is_signature(signature, message, key))
        self.assertFalse(tool.is_signature(signature, message + b"!", key))
        self.assertFalse(tool.is_signature(signature, message, b"\2" + bytes(31)), "no point")
        whole = int.from_bytes(signature, "little")
        for other in (whole + (ORDER << 256), *(whole ^ 1 << bit for bit in range(0, 512, 5))):
            self.assertFalse(tool.is_signature(other.to_bytes(64, "little"), message, key))

    def test_a_log_that_holds(self):
        entries = random_entries(1, 20)
        report, _ = verified(log_of(entries, 7, 20))
        self.assertEqual(report, ["20 entries, 2 checkpoints: the log holds"])
        report, _ = verified(log_of(entries, 7))
        self.assertEqual(report[0], "no checkpoint signs what comes after entry 7")
        report, _ = verified(log_of(entries, 20)[4:])
        self.assertIn("the log holds (from entry 5 on", report[-1])

    def test_each_flaw_is_told_with_its_line(self):
        lines = log_of(random_entries(3, 6), 5)
        self.assert_flaws(
            [*lines[:2], lines[2].replace(b"2026", b"2025"), *lines[3:]],
            "line 3: entry 3 is not the one that was hashed",
        )
        self.assert_flaws(
            lines[:2] + lines[3:],
            "line 3: entry 4 stands where 3 should",
            "line 3: entry 4 does not follow the line before it",
        )
        unmet = "entry 5 is not there as the checkpoint says"
        self.assert_flaws(lines[:4] + lines[6:], f"line 5: {unmet}")
        later = lines[6].replace(b"T11:", b"T12:")
        unsigned = "line 7: the checkpoint of entry 5 is not signed by its key"
        self.assert_flaws([*lines[:6], later], unsigned)
        self.assert_flaws([], "there is no entry")
        lines, _ = chain([*random_entries(4, 1), random_entries(4, 2)[1] | {"entity": "other"}])
        self.assert_flaws(lines, "line 2: entry 2 is of another entity")
        lines, _ = chain(random_entries(4, 1), previous="1" * 64)
        self.assert_flaws(lines, "line 1: entry 1 does not follow the line before it")

    def test_checkpoints_have_one_key_or_those_that_were_given(self):
        lines, hashes = chain(random_entries(6, 4))
        lines += [checkpoint_line(4, hashes[3], seed) for seed in SEEDS]
        keys = [sign(seed, b"")[0].hex() for seed in SEEDS]
        foreign = "the checkpoint of entry 4 is of another key"
        self.assert_flaws(lines, f"line 6: {foreign}")
        self.assert_flaws(lines, f"line 5: {foreign}", keys=keys[1:])
        self.assertEqual(verified(lines, keys)[1].flaws, [])

    def test_a_checkpoint_that_was_kept_finds_a_log_signed_again(self):
        entries = random_entries(7, 8)
        kept = log_of(entries, 5)[-1]
        entries[2]["reason"] += "!"
        forged = log_of(entries, 5, 8)
        self.assertEqual(verified(forged)[1].flaws, [])
        self.assert_flaws([*forged, kept], "line 11: entry 5 is not there as the checkpoint says")

    def test_what_is_no_line_of_a_log_is_refused(self):
        entry, checkpoint = log_of([random_entries(8, 1)[0] | {"role": ""}], 1)
        role, sequence = b'"role":""', b'"sequence":1'
        for name, line in {
            "nothing": b"\n",
            "no JSON": b"{\n",
            "no UTF-8": entry.replace(role, b'"role":"\xff"'),
            "half a pair": entry.replace(role, b'"role":"\\ud800"'),
            "a member twice": entry.replace(role, b'"role":"","role":""'),
            "white space": entry.replace(role, b'"role": ""'),
            "a fraction": entry.replace(role, b'"role":1.5'),
            "no number": entry.replace(role, b'"role":NaN'),
            "a truth": entry.replace(sequence, b'"sequence":true'),
            "a text": entry.replace(sequence, b'"sequence":"1"'),
            "a long number": entry.replace(sequence, sequence + b"1" * 5000),
            "a carriage return": entry.replace(b"\n", b"\r\n"),
            "no hash": entry[: entry.index(b',"hash"')] + b"}\n",
            "too deep": b"[" * 100_000 + b"]" * 100_000,
            "a checkpoint that is none": b'{"checkpoint":1}\n',
            "more in a checkpoint": checkpoint.replace(b'"}}', b'","text":""}}'),
        }.items():
            with self.subTest(name):
                _, verification = verified([entry, checkpoint, line])
                self.assertEqual(len(verification.flaws), 1)
                self.assertRegex(verification.flaws[0], "^line 3: refused: .")

    def test_every_tampering_is_detected(self):
        assert_every_tampering_is_detected(self, log_of(random_entries(9, 25), 6, 15, 23))

    def test_the_script_reads_its_input_and_answers_by_its_exit_code(self):
        text = b"".join(log_of(random_entries(10, 3), 3))
        key = sign(SEEDS[0], b"")[0].hex()

        def run(*arguments, given=text):
            command = [sys.executable, str(TOOL), *arguments]
            return subprocess.run(command, input=given, capture_output=True, check=False)

        held = run("-", "--key", key)
        self.assertEqual(held.returncode, 0)
        self.assertEqual(held.stdout, b"3 entries, 1 checkpoints: the log holds\n")
        self.assertEqual(run("-", "--key", "0" * 64).returncode, 1)
        self.assertEqual(run("-", given=text.replace(b"2026", b"2025", 1)).returncode, 1)
        unread = run(str(ROOT / "no-such-file"))
        self.assertEqual((unread.returncode, unread.stdout), (2, b""))
        self.assertIn(b"no-such-file", unread.stderr)


class TheProgramsLog(CommandLineTest):
    """What the program wrote and signed, in a store that a server ran on once."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="rumbo-log-")
        cls.addClassCleanup(folder.cleanup)
        cls.store = Path(folder.name) / "data"
        rumbo("demo", "--data", cls.store)
        with Server(cls.store):
            pass

    def setUp(self):
        super().setUp()
        self.data = self.folder / "data"
        shutil.copytree(self.store, self.data)

    def exported(self):
        text = self.assert_done(rumbo("export-log", "--data", self.data))
        return text.encode().splitlines(keepends=True)

    def execute(self, *statements):
        with contextlib.closing(sqlite3.connect(self.data / "rumbo.sqlite3")) as database:
            for statement in statements:
                database.execute(statement)
            database.commit()

    def assert_found(self, *statements):
        """verify-log says a flaw after the statements, where nothing in the database refuses."""
        walls = ("log_entry_is_not_changed", "log_entry_is_not_deleted")
        self.execute(*(f"DROP TRIGGER {wall}" for wall in walls), *statements)
        found = rumbo("verify-log", "--data", self.data)
        self.assertEqual((found.returncode, found.stderr), (1, ""))
        return found.stdout

    def test_both_verifiers_find_that_it_holds_and_the_next_server_signs_the_export(self):
        self.assertTrue(self.assert_done(rumbo("verify-log", "--data", self.data)))
        report, before = verified(self.exported())
        self.assertEqual((before.flaws, before.first), ([], 1), report)
        self.assertGreaterEqual(before.signed_up_to, 5)
        with Server(self.data):
            pass
        report, after = verified(self.exported())
        self.assertEqual((after.flaws, after.signed_up_to), ([], before.last), report)

    def test_every_tampering_of_the_export_is_detected(self):
        assert_every_tampering_is_detected(self, self.exported())

    def test_an_altered_database_is_found(self):
        update, delete = "UPDATE log_entry SET {} WHERE sequence = {}", "DELETE FROM log_entry"
        personal = "UPDATE log_personal SET content = replace(content, 'a', 'e')"
        for entry, statements in (
            (3, [update.format("at = '2020-01-01T00:00:00Z'", 3)]),
            (1, [update.format("object = 'other'", 1)]),
            (5, [update.format("changes = '[]'", 5)]),
            (2, [update.format("changes = 'no JSON'", 2)]),
            (2, [update.format("hash = previous", 2)]),
            (1, [f"{delete} WHERE sequence = 1"]),
            (3, [f"{delete} WHERE sequence = 3"]),
            (4, [f"{delete} WHERE sequence >= 4"]),
            (r"\d+", [delete, "DELETE FROM log_head"]),
            (2, [update.format("sequence = 99", 2)]),
            (r"\d+", ["DROP TRIGGER log_personal_is_not_changed", personal]),
        ):
            with self.subTest(statements):
                shutil.rmtree(self.data)
                shutil.copytree(self.store, self.data)
                self.assertRegex(self.assert_found(*statements), rf"^\D+ {entry}\b")

    def test_what_is_personal_may_be_erased(self):
        self.execute("DELETE FROM log_personal")
        self.assert_done(rumbo("verify-log", "--data", self.data))

    def test_a_chain_written_again_is_found_by_its_checkpoint(self):
        entries = [json.loads(line) for line in self.exported() if b'"checkpoint":' not in line]
        entries[1]["at"] = "2020-01-01T00:00:00Z"
        statements, previous = [], "0" * 64
        for entry, own_hash in zip(entries, chain(entries)[1], strict=True):
            statements.append(
                f"UPDATE log_entry SET at = '{entry['at']}', previous = '{previous}', "
                f"hash = '{own_hash}' WHERE sequence = {entry['sequence']}"
            )
            previous = own_hash
        statements.append(f"UPDATE log_head SET hash = '{previous}'")
        self.assertIn("no es el que se firmó", self.assert_found(*statements))


if __name__ == "__main__":
    unittest.main()
