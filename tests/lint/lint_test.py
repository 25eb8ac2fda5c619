"""Every rule of tools/lint sees what is planted against it, and lets the good form pass."""

import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools/lint"))

import dead  # noqa: E402
import floors  # noqa: E402
import names  # noqa: E402
import programs  # noqa: E402
import prose  # noqa: E402
import purity  # noqa: E402
import ratchet  # noqa: E402
import sizes  # noqa: E402
import tidy  # noqa: E402
from tree import Finding, Tree  # noqa: E402

CAST = '#include "app/cast.hpp"\n'

# rule -> what it must find, what it must let pass: each {path: text}
PLANTED = {
    "includes": (
        floors.check_includes,
        [
            {"src/web/a.cpp": '#include "../storage/row.hpp"\n'},
            {"src/domain/plan/a.cpp": '#include "kit/sql/connection.hpp"\n'},
            {"src/domain/plan/a.cpp": '#include "web/pages/plan.hpp"\n'},
            {"src/kit/json/a.cpp": '#include "kit/html/node.hpp"\n'},
            {"src/documents/a.cpp": '#include "exchange/plan_document/reader.hpp"\n'},
            {"src/web/a.cpp": '#include "plan.hpp"\n'},
            {"src/storage/a.cpp": "#include <sqlite3.h>\n"},
            {"src/web/a.cpp": "#include <boost/beast/core.hpp>\n"},
            {"src/base/a.cpp": "#include <gtest/gtest.h>\n"},
            {"src/domain/a.cpp": "#include <unistd.h>\n"},
            {"src/kit/xlsx/a.cpp": "#include <unheard/of.h>\n"},
        ],
        [
            {"src/domain/plan/a.cpp": '#include "base/decimal.hpp"\n#include <vector>\n'},
            {"src/kit/chart/a.cpp": '#include "kit/html/node.hpp"\n'},
            {"src/kit/sql/a.cpp": "#include <sqlite3.h>\n#include <unistd.h>\n"},
            {"src/base/a_test.cpp": "#include <gtest/gtest.h>\n"},
            {"src/app/cast.hpp": "#include <gtest/gtest.h>\n", "src/app/a_test.cpp": CAST},
            {"src/web/a.cpp": '#include "documents/page.hpp"\n#include "domain/plan/plan.hpp"\n'},
        ],
    ),
    "uses": (
        floors.check_uses,
        [
            {"CMakeLists.txt": "rumbo_library(domain USES base kit/sql)\n"},
            {"CMakeLists.txt": "rumbo_library(kit/json USES base\n  kit/html LINKS lib::x)\n"},
        ],
        [{"CMakeLists.txt": "rumbo_library(kit/chart USES base kit/html)\n"}],
    ),
    "own-header": (
        floors.check_own_header,
        [{"src/base/a.hpp": "", "src/base/a.cpp": '#include <vector>\n#include "base/a.hpp"\n'}],
        [{"src/base/a.hpp": "", "src/base/a.cpp": '#include "base/a.hpp"\n#include <vector>\n'}],
    ),
    "purity": (
        purity.check_code,
        [
            {"src/domain/a.cpp": "double percent = 0.1;\n"},
            {"src/base/a.hpp": "#include <iostream>\n"},
            {"src/domain/a.cpp": "auto now = std::chrono::steady_clock::now();\n"},
            {"src/app/a.cpp": "auto now = std::chrono::system_clock::now();\n"},
            {"src/storage/a.cpp": 'auto home = std::getenv("HOME");\n'},
            {"src/exchange/a.cpp": "int n = std::stoi(text);\n"},
            {"src/web/a.cpp": "try { f(); } catch (...) {\n}\n"},
            {"src/domain/a.hpp": "mutable int cache_;\n"},
        ],
        [
            {"src/domain/a.cpp": "// no double here\nauto s = \"double\"; std::to_string(1);\n"},
            {"src/main/a.cpp": "auto now = std::chrono::system_clock::now();\n"},
            {"src/domain/a_test.cpp": "double measured = 0.5;\n"},
        ],
    ),
    "strings": (
        purity.check_literals,
        [
            {"src/app/a.cpp": 'auto q = "SELECT code FROM plan";\n'},
            {"src/web/a.cpp": 'auto q = R"(INSERT INTO plan VALUES ($1))";\n'},
            {"src/web/a.cpp": 'auto h = "<p>" + name + "</p>";\n'},
            {"src/documents/a.cpp": "auto h = R\"(<div class=\"x\">)\";\n"},
        ],
        [
            {"src/storage/a.cpp": 'auto q = "SELECT code FROM plan";\n'},
            {"src/kit/html/a.cpp": 'auto h = "<p>";\n'},
            {"src/web/a.cpp": '// "<p>"\nauto h = p("a < b", "update the plan", "select");\n'},
            {"src/cli/a.cpp": 'auto usage = "rumbo check <FILE>";\n'},
        ],
    ),
    "names": (
        names.check_names,
        [
            {"src/app/plan_manager.cpp": ""},
            {"src/web/util/text.hpp": ""},
            {"src/app/a.hpp": "struct PlanService {};\n"},
            {"src/app/a.hpp": "class PlanImpl;\nstruct PlanData { int x; };\n"},
            {"src/app/a.cpp": "void process_plan_info(Plan const& plan) {\n}\n"},
        ],
        [
            {"src/app/open_data.hpp": "struct OpenData {};\nstd::string const& data() const;\n"},
            {"src/app/a.hpp": "struct Database {};\nint utility_cost();\nvoid info(Line line);\n"},
            {"src/app/a.cpp": "void f() {\n    auto data = load();\n    use_data(data);\n}\n"},
        ],
    ),
    "file-length": (
        sizes.check_file_length,
        [{"src/app/a.cpp": "\n" * 401}, {"tools/a.py": "\n" * 401}],
        [{"src/app/a.cpp": "\n" * 400}, {"docs/long.md": "\n" * 900}],
    ),
    "function-length": (
        sizes.check_function_length,
        [
            {"src/app/a.cpp": "int f() {\n" + "    g();\n" * 59 + "}\n"},
            {"src/app/a.hpp": "struct A {\n A() : a_{1} {\n" + " g();\n" * 60 + " }\n};\n"},
            {"tools/a.py": "def f():\n" + "    pass\n" * 60},
        ],
        [
            {"src/app/a.cpp": "int f() {\n" + "    g();\n" * 58 + "}\n"},
            {"src/app/a.cpp": "constexpr int table[] = {\n" + "    1,\n" * 80 + "};\n"},
            {"src/app/a.cpp": "namespace a {\n" + "int f() {\n}\n" * 60 + "}\n"},
        ],
    ),
    "columns": (
        sizes.check_columns,
        [{"src/app/a.cpp": "//" + " " * 98 + "x\n"}, {"dev": "#" * 101}],
        [{"src/app/a.cpp": "//" + "ñ" * 98 + "\n"}, {"docs/a.md": "x" * 300}],
    ),
    "bool-parameter": (
        sizes.check_bool_parameters,
        [
            {"src/app/a.hpp": "void publish(Plan const& plan, bool force);\n"},
            {"src/app/a.hpp": "struct A {\n    void f(bool const& x = true) {\n    }\n};\n"},
            {"src/app/a.hpp": "class A {\npublic:\n    explicit A(int n, bool strict);\n};\n"},
            {"src/app/a.hpp": "template <class T>\nvoid f(std::map<int, T> const& a, bool);\n"},
        ],
        [
            {"src/app/a.hpp": "class A {\n    void f(bool inner);\n};\n"},
            {"src/app/a.hpp": "bool is_open(Plan const&);\nvoid f(std::function<bool(int)> g);\n"},
            {"src/app/a.hpp": "struct A {\n bool open = false;\n operator bool() const;\n};\n"},
            {"src/app/a.cpp": "void f(bool inner) {\n}\n"},
        ],
    ),
    "unfinished": (
        prose.check_unfinished,
        [{"src/app/a.cpp": "// TODO: later\n"}, {"docs/a.md": "FIXME\n"}],
        [{"src/app/a.cpp": '// todo lo demás\nauto x = "methods";\n'}],
    ),
    "machine": (
        prose.check_machine,
        [
            {"docs/a.md": "see /work/main/x\n"},
            {"tools/a.py": 'open("../shared/design.md")\n'},
            {"package-lock.json": '"resolved": "https://registry.some-host.org/a"\n'},
            {"deploy/a.conf": "path /home/ana/rumbo\n"},
        ],
        [
            {"docs/a.md": "in a framework/work of art; /planes/{codigo}; https://www.gov.co/\n"},
            {"src/web/a.cpp": "// a shared/row\n"},
        ],
    ),
    "old-code": (
        prose.check_old_code,
        [
            {"src/app/a.cpp": "// return plan.code;\n"},
            {"src/app/a.cpp": "    // store(plan);\n"},
            {"src/app/a.cpp": "// auto x = 1;\n"},
        ],
        [{"src/app/a.cpp": "// Stores the plan; a stale version is refused.\n//   store(plan);\n"}],
    ),
    "packages": (
        prose.check_packages,
        [{"packages.apt": "[build]\ng++\n"}, {"packages.apt": "a # x\na # y\n"}],
        [{"packages.apt": "# Debian\n\n[build]\ng++   # the compiler\n"}],
    ),
    "links": (
        prose.check_links,
        [
            {"docs/a.md": "[b](b.md)\n"},
            {"docs/a.md": "[b](b.md#nowhere)\n", "docs/b.md": "# Somewhere\n"},
            {"docs/a.md": "![picture](img/plan.png)\n"},
        ],
        [
            {"docs/a.md": "[b](b.md#it-is-1)\n[a](#here)\n# Here\n", "docs/b.md": "## It is, 1\n"},
            {"docs/a.md": "`[x](y)` and [w](https://example.org)\n```\n[x](y)\n```\n"},
        ],
    ),
    "dev-commands": (
        prose.check_dev_commands,
        [{"dev": "command_run() {\n}\n", "README.md": "./dev fly\n"}],
        [{"dev": "command_run() {\n}\n", "README.md": "./dev run --port 80\n./dev help\n"}],
    ),
    "dead-code": (
        dead.check_declarations,
        [
            {"src/app/a.hpp": "int f();\n", "src/app/a.cpp": "int f() {\n    return 1;\n}\n"},
            {"src/app/a.hpp": "struct A {};\n", "src/app/a_test.cpp": "A a;\n"},
            {"src/app/a.hpp": "inline constexpr int rows_max = 3;\n"},
        ],
        [
            {"src/app/a.hpp": "int f();\n", "src/web/b.cpp": "int x = f();\n"},
            {"src/app/a.hpp": "struct A {\n int begin() const;\n};\nA make();\nauto a = make();\n"},
        ],
    ),
    "dead-header": (
        dead.check_headers_included,
        [{"src/app/a.hpp": "", "src/app/a.cpp": '#include "app/a.hpp"\n'}],
        [{"src/app/a.hpp": "", "src/web/b.cpp": '#include "app/a.hpp"\n'}],
    ),
    "dead-file": (
        dead.check_mentioned,
        [{"tools/forgotten": "#!/bin/bash\n"}, {"docs/orphan.md": "# Orphan\n"}],
        [{"tools/used": "#!/bin/bash\n", "dev": "tools/used x\n"}, {"tools/check_all": ""}],
    ),
    "shell": (
        programs.check_shell,
        [{"tools/a": "#!/bin/bash\nrm $1\n"}, {"tools/a.sh": "#!/bin/sh\ncd /tmp\n"}],
        [{"tools/a": '#!/bin/bash\nrm "$1"\n'}],
    ),
}  # fmt: skip


class Planted(unittest.TestCase):
    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.root = Path(scratch.name)

    def tree(self, files: dict[str, str]) -> Tree:
        for child in self.root.iterdir():
            shutil.rmtree(child) if child.is_dir() else child.unlink()
        for path, text in files.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text)
        return Tree.of_folder(self.root)


class RulesTest(Planted):
    """One test for each rule of the table; added below."""


def _add_rule_test(name: str) -> None:
    check, bad, good = PLANTED[name]

    def test(self):
        for files in bad:
            self.assertTrue(list(check(self.tree(files))), f"{name} misses {files}")
        for files in good:
            self.assertEqual(list(check(self.tree(files))), [], f"{name} refuses {files}")

    setattr(RulesTest, f"test_{name}", test)


for _name in PLANTED:
    _add_rule_test(_name)


class ProgramsTest(Planted):
    def test_format(self):
        bad = self.tree({".clang-format": "BasedOnStyle: Google\n", "src/a.cpp": "int  f( );\n"})
        self.assertEqual([found.path for found in programs.check_format(bad)], ["src/a.cpp"])
        good = self.tree({".clang-format": "BasedOnStyle: Google\n", "src/a.cpp": "int f();\n"})
        self.assertEqual(list(programs.check_format(good)), [])

    def headers(self, text: str) -> list[Finding]:
        tree = self.tree({"src/base/a.hpp": text})
        (self.root / "build/dev/roots/base").mkdir(parents=True)
        (self.root / "build/dev/roots/base/base").symlink_to(self.root / "src/base")
        return list(programs.check_headers_alone(tree))

    def test_headers(self):
        self.assertEqual(len(self.headers("#pragma once\nstd::string f();\n")), 1)
        self.assertEqual(self.headers("#pragma once\n#include <string>\nstd::string f();\n"), [])

    def tidy(self, text: str) -> list[Finding]:
        tree = self.tree({"src/a.cpp": text, ".clang-tidy": (ROOT / ".clang-tidy").read_text()})
        (self.root / "build/dev").mkdir(parents=True)
        source = self.root / "src/a.cpp"
        (self.root / "build/dev/compile_commands.json").write_text(
            f'[{{"directory": "{self.root}", "file": "{source}",'
            f' "command": "/usr/bin/g++ -std=c++23 -Wconversion -c {source}"}}]'
        )
        return list(tidy.check(tree, ["src/a.cpp"]))

    def test_tidy(self):
        found = self.tidy("struct bad_name {};\nint f(int a) { return a; }\nclass C { int x; };\n")
        self.assertEqual({finding.line for finding in found}, {1, 3})
        self.assertEqual(self.tidy("struct Good {};\nint f(int a) { return a; }\n"), [])

    def test_tidy_answers_again_from_what_it_kept(self):
        text = "struct bad_name {};\n"
        first = self.tidy(text)
        tree = Tree.of_folder(self.root)
        tidy_run, tidy.run = tidy.run, None
        self.addCleanup(setattr, tidy, "run", tidy_run)
        self.assertEqual(list(tidy.check(tree, ["src/a.cpp"])), first)

    def test_tidy_reads_what_changed_since_it_last_found_nothing(self):
        tree = self.tree({"src/a.cpp": "", "src/b.cpp": "", "src/b.hpp": "", "src/a_test.cpp": ""})
        (self.root / "tools/lint").mkdir(parents=True)
        self.commit("first")
        self.assertEqual(tidy.changed_sources(tree), ["src/a.cpp", "src/b.cpp"])
        self.assertTrue(tidy.note_clean(tree))
        self.assertEqual(tidy.changed_sources(tree), [])
        (self.root / "src/b.hpp").write_text("struct B {};\n")
        self.assertEqual(tidy.changed_sources(tree), ["src/b.cpp"])
        self.assertFalse(tidy.note_clean(tree))

    def test_tidy_reads_everything_where_its_checks_changed_or_the_commit_is_unknown(self):
        tree = self.tree({"src/a.cpp": "", ".clang-tidy": "Checks: -*\n"})
        (self.root / "tools/lint").mkdir(parents=True)
        self.commit("first")
        tidy.note_clean(tree)
        (self.root / ".clang-tidy").write_text("Checks: '*'\n")
        self.assertEqual(tidy.changed_sources(tree), ["src/a.cpp"])
        self.commit("other checks")
        tidy.note_clean(tree)
        self.assertEqual(tidy.changed_sources(tree), [])
        (self.root / tidy.TIDIED).write_text("0" * 40 + "\n")
        self.assertEqual(tidy.changed_sources(tree), ["src/a.cpp"])

    def commit(self, words: str) -> None:
        self.git("init", "-q")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", words)

    def git(self, *arguments: str) -> None:
        who = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
        subprocess.run(["git", "-C", str(self.root), *who, *arguments], check=True)


class RatchetTest(unittest.TestCase):
    def apply(self, measured: int, allowed: dict[str, int]) -> list[Finding]:
        found = [Finding("a.cpp", 1, "long", key="a.cpp f", measure=measured)] if measured else []
        return list(ratchet.apply("function-length", found, allowed))

    def test_new_and_worse_are_found(self):
        self.assertEqual(len(self.apply(61, {})), 1)
        self.assertEqual(len(self.apply(71, {"a.cpp f": 70})), 1)

    def test_the_listed_is_let_through(self):
        self.assertEqual(self.apply(70, {"a.cpp f": 70}), [])

    def test_the_cured_must_leave_the_list(self):
        self.assertEqual(len(self.apply(65, {"a.cpp f": 70})), 1)
        self.assertEqual(len(self.apply(0, {"a.cpp f": 70})), 1)


class EveryRuleTest(unittest.TestCase):
    def test_every_rule_has_a_planted_violation(self):
        sys.path.insert(0, str(ROOT / "tools/lint"))
        modules = (floors, purity, names, sizes, prose, dead, programs, tidy)
        rules = {rule.name for module in modules for rule in module.RULES}
        elsewhere = {"format", "headers", "tidy"}  # ProgramsTest
        self.assertEqual(rules, set(PLANTED) | elsewhere)


if __name__ == "__main__":
    unittest.main()
