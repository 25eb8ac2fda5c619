"""backup and restore on a folder: what is in one, what comes out of it, and what is refused."""

import fcntl
import hashlib
import json
import shutil
import sqlite3
import tempfile
import unittest
from pathlib import Path

from command_line import ENGLISH, CommandLineTest, rumbo
from rumbo import Server, write_secret


def parts(backup):
    return json.loads((backup / "manifest.json").read_text())["parts"]


class BackupTest(CommandLineTest):
    """Of one demonstration, and of one backup of it."""

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="rumbo-backup-")
        cls.addClassCleanup(folder.cleanup)
        cls.data = Path(folder.name) / "data"
        assert rumbo("demo", "--data", cls.data).returncode == 0
        (cls.data / "rumbo.toml").write_text('[entity]\nname = "Entidad"\nlogo = "l.svg"\n')
        (cls.data / "l.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
        write_secret(cls.data / "log.key", "0" * 64 + "\n")
        (cls.data / "other.txt").write_text("nobody named this")
        done = rumbo("backup", "--data", cls.data, locale=ENGLISH)
        assert done.returncode == 0, done.stderr
        cls.told = done.stdout
        cls.backup = Path(done.stdout.splitlines()[0])

    def setUp(self):
        super().setUp()
        self.copy = self.folder / "copy"
        shutil.copytree(self.backup, self.copy)

    def verify(self, backup=None):
        return rumbo("restore", backup or self.copy, "--verify", locale=ENGLISH)

    def test_a_backup_is_the_database_the_configuration_and_what_it_names(self):
        self.assertEqual(self.backup.parent, self.data / "backups")
        self.assertRegex(self.backup.name, r"^rumbo-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$")
        names = {"rumbo.sqlite3", "rumbo.toml", "l.svg", "manifest.json"}
        self.assertEqual({path.name for path in self.backup.iterdir()}, names)
        self.assertIn("The key of the log is not in it", self.told)
        for part in parts(self.backup):
            content = (self.backup / part["name"]).read_bytes()
            self.assertEqual(len(content), part["bytes"])
            self.assertEqual(hashlib.sha256(content).hexdigest(), part["sha256"])
        self.assertEqual(self.backup.stat().st_mode & 0o777, 0o700)

    def test_what_is_restored_is_what_was_there(self):
        again = self.folder / "again"
        told = self.assert_done(rumbo("restore", self.backup, "--data", again, locale=ENGLISH))
        self.assertIn("It was restored.", told)
        log = [rumbo("export-log", "--data", data).stdout for data in (self.data, again)]
        # Of the original there is more: that the backup was made.
        made = '"action":"backup.make"'
        before, _, rest = log[0].partition(next(x for x in log[0].splitlines() if made in x))
        self.assertTrue(rest)
        self.assertEqual(before, log[1].partition('{"action":"log.export"')[0])
        self.assertEqual(sorted(path.name for path in again.iterdir())[0], "l.svg")
        with Server(again):
            pass

    def test_a_verification_leaves_nothing_behind(self):
        with tempfile.TemporaryDirectory() as scratch:
            command = ("restore", self.copy, "--verify")
            done = rumbo(*command, locale=ENGLISH, environment={"TMPDIR": scratch})
            self.assertIn("It can be restored.", self.assert_done(done))
            self.assertRegex(done.stdout, r"Published plans: \d, with \d editions in all")
            self.assertEqual(list(Path(scratch).iterdir()), [])

    def test_nothing_is_restored_over_what_is_there(self):
        done = rumbo("restore", self.copy, "--data", self.data)
        self.assert_refused(done, "no está vacía", exit_code=1)
        for arguments in ((), ("--verify", "--data", self.folder / "x")):
            self.assert_refused(rumbo("restore", self.copy, *arguments), "--verify")
        self.assertFalse((self.folder / "x").exists())

    def test_what_is_no_backup_is_refused(self):
        self.assert_refused(self.verify(self.folder), "no manifest.json", exit_code=1)
        self.assert_refused(self.verify(self.folder / "none"), "no manifest.json", exit_code=1)
        self.assert_refused(self.verify(self.data), "no manifest.json", exit_code=1)
        (self.copy / "manifest.json").write_text('{"name": "rumbo", "version": 1}\n')
        self.assert_refused(self.verify(), "manifest.json is not as it was", exit_code=1)

    def test_a_part_that_was_cut_turned_or_lost_is_named(self):
        database = self.copy / "rumbo.sqlite3"
        whole = database.read_bytes()
        for content in (whole[:-1], whole[: len(whole) // 2], b"", whole + b"\0"):
            database.write_bytes(content)
            done = self.verify()
            self.assert_refused(done, "rumbo.sqlite3 is not the file", exit_code=1)
            self.assertIn(f"{len(content)} ≠ {len(whole)}", done.stderr)
        for place in (0, 20, len(whole) // 3, len(whole) - 1):
            turned = bytearray(whole)
            turned[place] ^= 1
            database.write_bytes(turned)
            self.assert_refused(self.verify(), "rumbo.sqlite3 is not the file", exit_code=1)
        database.unlink()
        self.assert_refused(self.verify(), "rumbo.sqlite3 is missing", exit_code=1)

    def test_every_bit_of_the_manifest_counts(self):
        manifest = self.copy / "manifest.json"
        whole = manifest.read_bytes()
        for place in range(0, len(whole), 37):
            turned = bytearray(whole)
            turned[place] ^= 1
            manifest.write_bytes(turned)
            self.assert_refused(self.verify(), "manifest.json is not as it was", exit_code=1)
        manifest.write_bytes(whole[:-20])
        self.assert_refused(self.verify(), "manifest.json is not as it was", exit_code=1)

    def resealed(self, change):
        """The copy with parts that somebody exchanged, and a manifest that fits them."""
        manifest = self.copy / "manifest.json"
        told = json.loads(manifest.read_text())
        del told["seal"]
        for part in told["parts"]:
            content = (self.copy / part["name"]).read_bytes()
            part["bytes"] = len(content)
            part["sha256"] = hashlib.sha256(content).hexdigest()
        change(told)
        body = json.dumps(told, separators=(",", ":"), sort_keys=True, ensure_ascii=False)
        seal = hashlib.sha256(body.encode()).hexdigest()
        manifest.write_text(f'{body[:-1]},"seal":"{seal}"}}\n')

    def test_what_was_altered_with_its_manifest_is_found_in_the_database(self):
        manifest = (self.copy / "manifest.json").read_text()
        for change, told in (
            (lambda told: None, None),
            (lambda told: told["log"].update(hash="0" * 64), "several backups were mixed"),
            (
                lambda told: told["parts"][0].update(name="../data/rumbo.sqlite3"),
                "manifest.json is not as it was",
            ),
            (lambda told: told.update(parts=told["parts"][1:]), "rumbo.sqlite3 is missing"),
            (lambda told: told.update(format="rumbo-backup/2"), "manifest.json is not as it was"),
        ):
            (self.copy / "manifest.json").write_text(manifest)
            self.resealed(change)
            if told is None:
                self.assert_done(self.verify())
            else:
                self.assert_refused(self.verify(), told, exit_code=1)

    def altered(self, statement):
        database = sqlite3.connect(self.copy / "rumbo.sqlite3")
        for (name,) in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        ).fetchall():
            database.execute(f"DROP TRIGGER {name}")
        database.execute(statement)
        database.commit()
        database.execute("PRAGMA journal_mode=DELETE")
        database.close()
        self.resealed(lambda told: None)
        return self.verify()

    def test_a_broken_log_a_later_schema_and_a_damaged_page_are_refused(self):
        done = self.altered("UPDATE log_entry SET reason = 'x' WHERE sequence = 3")
        self.assert_refused(done, "log is broken at entry 3", exit_code=1)
        shutil.copy(self.backup / "rumbo.sqlite3", self.copy)
        done = self.altered("INSERT INTO schema_migration VALUES (1000, 'later', '', '')")
        self.assert_refused(done, "A later version of Rumbo", exit_code=1)
        whole = bytearray((self.backup / "rumbo.sqlite3").read_bytes())
        page = 16384
        for number in range(3, len(whole) // page, 5):
            whole[number * page : number * page + 512] = bytes(512)
        (self.copy / "rumbo.sqlite3").write_bytes(whole)
        self.resealed(lambda told: None)
        done = self.verify()
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertRegex(done.stderr, "damaged|cannot be")

    def test_files_that_prove_something_are_read_and_compared_with_their_fingerprints(self):
        content = b"%PDF-1.7 acta"
        digest = hashlib.sha256(content).hexdigest()
        row = "SELECT DISTINCT entity_id, '{}', 'pdf', 13, X'{}', '' FROM unit"
        insert = "INSERT INTO evidence (entity_id, digest, kind, bytes, content, at) "
        told = self.assert_done(self.altered(insert + row.format(digest, content.hex())))
        self.assertIn("Files: 1.", told)
        done = self.altered("UPDATE evidence SET content = X'25504446'")
        self.assert_refused(done, f"The file {digest} in it is not what", exit_code=1)

    def test_a_folder_in_use_is_backed_up_by_who_uses_it(self):
        data = self.folder / "used"
        shutil.copytree(self.data, data, ignore=shutil.ignore_patterns("backups"))
        with Server(data) as server:
            done = rumbo("backup", "--data", data)
            backup = Path(self.assert_done(done).splitlines()[0])
            self.assertEqual(backup.parent, data / "backups")
            self.assertEqual((data / "door").stat().st_mode & 0o777, 0o600)
            server.process.kill()
            server.process.wait()
            server.process = None
            self.assert_done(rumbo("backup", "--data", data))  # the door of a killed one is no door
            server.start()
            self.assert_done(rumbo("backup", "--data", data))
        self.assertFalse((data / "door").exists())
        self.assertEqual(len(list((data / "backups").iterdir())), 3)
        self.assert_done(self.verify(backup))

    def test_a_folder_that_another_command_uses_is_refused(self):
        with (self.data / "lock").open("r+") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            done = rumbo("backup", "--data", self.data)
        self.assert_refused(done, "otro proceso la está usando", exit_code=1)

    def test_what_cannot_be_written_leaves_nothing(self):
        data = self.folder / "stuck"
        shutil.copytree(self.data, data, ignore=shutil.ignore_patterns("backups"))
        (data / "backups").write_text("a file where the folder should be")
        self.assertNotEqual(rumbo("backup", "--data", data).returncode, 0)
        self.assertEqual((data / "backups").read_text(), "a file where the folder should be")


if __name__ == "__main__":
    unittest.main()
