"""Every schema that there ever was comes to that of today with all its rows, on both engines, also
when the upgrade is killed on its way. RUMBO_KILLS says how often (a few; many in ./dev soak)."""

import contextlib
import json
import os
import random
import re
import sqlite3
import subprocess
import time
import unittest
from pathlib import Path

from command_line import ENGLISH, CommandLineTest, rumbo
from rumbo import BINARY, ROOT

SCHEMAS = ROOT / "tests/storage/schemas"
MIGRATIONS = ROOT / "src/storage/migrations"
KILLS = int(os.environ.get("RUMBO_KILLS", "4"))
APPLIED = "schema_migration"


HISTORY = (
    f"CREATE TABLE {APPLIED} (number integer PRIMARY KEY, name text NOT NULL, "
    "checksum_sha256 text NOT NULL, applied_at text NOT NULL);\n"
)
ROW = re.compile(r"INSERT INTO (\w+) .*", re.DOTALL)


def numbers(folder: Path, engine: str = "") -> list[int]:
    ending = f".{engine}.sql" if engine else ".sql"
    return sorted(int(path.name[:4]) for path in folder.glob(f"????*{ending}"))


def schema_script(number: int, engine: str) -> str:
    """The tables as the migrations make them, with the checksums of the day."""
    text = HISTORY
    for each in range(1, number + 1):
        (migration,) = MIGRATIONS.glob(f"{each:04}_*.{engine}.sql")
        fixture = (SCHEMAS / f"{each:04}.sql").read_text()
        checksum = re.search(rf"^-- {engine} (\w+)$", fixture, re.MULTILINE)[1]
        name = migration.name[5:].split(".")[0]
        text += migration.read_text()
        text += f"\nINSERT INTO {APPLIED} VALUES ({each}, '{name}', '{checksum}', '2026');\n"
    return text


def rows_script(number: int, engine: str) -> str:
    """Of each table the rows of the latest fixture that has some."""
    rows: dict[str, list[str]] = {}
    for each in range(1, number + 1):
        lines = (SCHEMAS / f"{each:04}.sql").read_text().splitlines()
        here: dict[str, list[str]] = {}
        for line in lines:
            if row := ROW.fullmatch(line):
                here.setdefault(row[1], []).append(line)
        rows |= here
    text = "\n".join(line for of_table in rows.values() for line in of_table)
    if engine == "postgres":  # which then asks for no parents before their children
        text = "SET session_replication_role = replica;" + re.sub(r"X'(\w*)'", r"'\\x\1'", text)
    return text


class Sqlite:
    """An installation in a folder."""

    engine = "sqlite"

    def __init__(self, folder: Path):
        self.data = str(folder / "data")

    def load(self, script: str) -> None:
        folder = Path(self.data)
        folder.mkdir(exist_ok=True)
        for path in folder.iterdir():
            path.unlink()
        with self.opened() as database:
            database.executescript("PRAGMA journal_mode=WAL;" + script)

    @contextlib.contextmanager
    def opened(self):
        with contextlib.closing(sqlite3.connect(Path(self.data) / "rumbo.sqlite3")) as database:
            yield database

    def columns(self) -> dict[str, list[str]]:
        with self.opened() as database:
            tables = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            names = sorted(name for (name,) in tables)
            return {
                table: [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
                for table in names
            }

    def rows(self, columns: dict[str, list[str]]) -> dict[str, list[str]]:
        with self.opened() as database:
            return {
                table: sorted(map(str, database.execute(f"SELECT {', '.join(of)} FROM {table}")))
                for table, of in columns.items()
            }

    def schema(self) -> list:
        with self.opened() as database:
            return sorted(map(str, database.execute("SELECT type, name, sql FROM sqlite_schema")))

    def drop(self) -> None:
        pass


class Postgres:
    """One in a schema of its own on the server of the tests."""

    engine = "postgres"

    def __init__(self, _: Path):
        self.name = f"rumbo_upgrade_{os.getpid()}"
        server = os.environ["RUMBO_TEST_POSTGRES"]
        self.data = f"{server} options='-c search_path={self.name}'"
        self.server = server

    def sql(self, script: str, where: str | None = None) -> str:
        command = ["psql", "-q", "-At", "-v", "ON_ERROR_STOP=1", where or self.data, "-f", "-"]
        done = subprocess.run(command, input=script, text=True, capture_output=True, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr)
        return done.stdout

    def load(self, script: str) -> None:
        self.sql(f"DROP SCHEMA IF EXISTS {self.name} CASCADE; CREATE SCHEMA {self.name};")
        self.sql("BEGIN;" + script + ";COMMIT;")

    def columns(self) -> dict[str, list[str]]:
        told = self.sql(
            "SELECT table_name || ' ' || column_name FROM information_schema.columns "
            f"WHERE table_schema = '{self.name}' ORDER BY table_name, ordinal_position"
        )
        columns: dict[str, list[str]] = {}
        for line in told.splitlines():
            table, column = line.split(" ")
            columns.setdefault(table, []).append(column)
        return columns

    def rows(self, columns: dict[str, list[str]]) -> dict[str, list[str]]:
        told = self.sql(
            "".join(
                f"\\echo @{table}\nSELECT {', '.join(of)} FROM {table};\n"
                for table, of in columns.items()
            )
        )
        rows: dict[str, list[str]] = {}
        for line in told.splitlines():
            if line.startswith("@"):
                of_table = rows.setdefault(line[1:], [])
            else:
                of_table.append(line)
        return {table: sorted(of) for table, of in rows.items()}

    def schema(self) -> list:
        return sorted(
            self.sql(
                "SELECT table_name, column_name, data_type, is_nullable FROM "
                f"information_schema.columns WHERE table_schema = '{self.name}';"
                f"SELECT indexdef FROM pg_indexes WHERE schemaname = '{self.name}';"
                "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid::regclass::text "
                "NOT LIKE '%.%';"
            ).splitlines()
        )

    def drop(self) -> None:
        self.sql(f"DROP SCHEMA IF EXISTS {self.name} CASCADE")


class UpgradeTest(CommandLineTest):
    def fixture(self, number: int, engine: str) -> str:
        return schema_script(number, engine) + rows_script(number, engine)

    def migrated(self, place) -> None:
        self.assert_done(rumbo("migrate", "--data", place.data, locale=ENGLISH))

    def places(self):
        for kind in (Sqlite, Postgres):
            place = kind(self.folder)
            self.addCleanup(place.drop)
            yield place

    def test_every_migration_has_the_fixture_of_its_schema(self):
        for engine in ("sqlite", "postgres"):
            self.assertEqual(
                numbers(SCHEMAS),
                numbers(MIGRATIONS, engine),
                "a migration came without its fixture: run tools/schema_fixture and commit",
            )

    def test_a_fixture_has_rows_in_every_table_and_is_of_its_schema(self):
        for place in self.places():
            for number in numbers(SCHEMAS):
                place.load(self.fixture(number, place.engine))
                rows = place.rows(place.columns())
                self.assertEqual([table for table, of in rows.items() if not of], [], number)
                self.assertEqual(len(rows[APPLIED]), number)

    def test_every_schema_comes_to_that_of_today_with_its_rows(self):
        for place in self.places():
            newest = numbers(SCHEMAS)[-1]
            place.load(self.fixture(newest, place.engine))
            of_today = place.schema()
            for number in numbers(SCHEMAS):
                with self.subTest(engine=place.engine, schema=number):
                    place.load(self.fixture(number, place.engine))
                    columns = place.columns()
                    del columns[APPLIED]
                    before = place.rows(columns)
                    self.migrated(place)
                    self.assertEqual(place.rows(columns), before)
                    self.assertEqual(place.schema(), of_today)
                    self.assertEqual(len(place.rows({APPLIED: ["number"]})[APPLIED]), newest)

    def test_a_backup_before_an_upgrade_changes_nothing_and_is_restored_at_that_of_today(self):
        place = Sqlite(self.folder)
        place.load(schema_script(1, "sqlite"))  # its rows are no plan that can be read
        told = self.assert_done(rumbo("backup", "--data", place.data, locale=ENGLISH))
        backup = told.splitlines()[0]
        self.assertEqual(json.loads((Path(backup) / "manifest.json").read_text())["schema"], 1)
        self.assertEqual(len(place.rows({APPLIED: ["number"]})[APPLIED]), 1)
        (self.folder / "again").mkdir()
        again = Sqlite(self.folder / "again")
        self.assert_done(rumbo("restore", backup, "--data", again.data))
        applied = len(again.rows({APPLIED: ["number"]})[APPLIED])
        self.assertEqual(applied, numbers(SCHEMAS)[-1])

    def test_an_upgrade_that_is_killed_succeeds_the_next_time(self):
        seed = random.randrange(1 << 32)
        chance = random.Random(seed)
        for place in self.places():
            place.load(self.fixture(1, place.engine))
            columns = place.columns()
            del columns[APPLIED]
            before = place.rows(columns)
            began = time.monotonic()
            self.migrated(place)
            lasts = time.monotonic() - began
            of_today = place.schema()
            stages = set()
            for round_ in range(KILLS):
                with self.subTest(engine=place.engine, round=round_, seed=seed):
                    place.load(self.fixture(1, place.engine))
                    command = [str(BINARY), "migrate", "--data", place.data]
                    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as upgrade:
                        time.sleep(chance.uniform(0, lasts))
                        upgrade.kill()
                    stages.add(len(place.rows({APPLIED: ["number"]})[APPLIED]))
                    self.assertEqual(place.rows(columns), before)
                    self.migrated(place)
                    self.assertEqual(place.rows(columns), before)
                    self.assertEqual(place.schema(), of_today)
            print(json.dumps({place.engine: KILLS, "schemas_at_the_kill": sorted(stages)}))


if __name__ == "__main__":
    unittest.main()
