"""Help, man pages and completion speak of the same commands and options; wrong usage is told."""

import re
import subprocess
import unittest

from command_line import BINARY, ENGLISH, ROOT, SPANISH, CommandLineTest, rumbo

COMMANDS = {
    "evaluate": ["--at", "--scope", "--json"],
    "check": ["--json"],
    "explain": ["--at", "--scope", "--json"],
    "import": [
        "--data", "--into", "--name", "--instrument", "--year", "--sheet", "--aligned-to",
        "--leave-out", "--dry-run",
    ],
    "export": ["--edition", "--data", "--format"],
    "template": ["--from", "--to"],
    "demo": ["--data"],
    "serve": ["--data", "--listen"],
    "migrate": ["--data"],
    "backup": ["--data"],
    "restore": ["--data", "--verify"],
    "version": [],
    "completion": [],
}
PAGES = {"en": ROOT / "docs/man/rumbo.1", "es": ROOT / "docs/man/es/rumbo.1"}


class Help(CommandLineTest):
    def test_lists_every_command_in_both_languages(self):
        for locale, word in ((SPANISH, "Comandos"), (ENGLISH, "Commands")):
            text = self.assert_done(rumbo("--help", locale=locale))
            self.assertIn(word, text)
            listed = re.findall(r"^  ([a-z]+) {2,}\S", text, re.MULTILINE)
            self.assertEqual(listed, list(COMMANDS))

    def test_of_a_command_lists_every_option(self):
        for locale in (SPANISH, ENGLISH):
            for command, options in COMMANDS.items():
                text = self.assert_done(rumbo(command, "--help", locale=locale))
                listed = re.findall(r"^  (--[a-z-]+)", text, re.MULTILINE)
                self.assertEqual(listed, options)
                self.assertIn(f"rumbo {command}", text)

    def test_no_line_is_wider_than_a_page(self):
        for command in COMMANDS:
            for line in rumbo(command, "--help").stdout.splitlines():
                self.assertLessEqual(len(line), 100)

    def test_the_locale_chooses_the_language(self):
        spanish = ({"LC_ALL": "es"}, {"LC_ALL": "", "LANG": "es_MX.UTF-8"})
        english = ({"LC_ALL": "C", "LANG": "es"}, {"LC_ALL": "POSIX"}, {"LC_ALL": "fr_FR"})
        english += ({"LC_ALL": ""}, {"LC_ALL": "", "LC_MESSAGES": "en_US", "LANG": "es_CO"})
        for environment in spanish:
            self.assertIn("Uso", rumbo("--help", environment=environment).stdout)
        for environment in english:
            self.assertIn("Usage", rumbo("--help", environment=environment).stdout)

    def test_version_says_which(self):
        for arguments in (["version"], ["--version"]):
            self.assertRegex(self.assert_done(rumbo(*arguments)), r"^rumbo \d+\.\d+\.\d+")


class ManPages(CommandLineTest):
    def test_name_every_command_and_option(self):
        for path in PAGES.values():
            page = path.read_text().replace("\\-", "-")
            for command, options in COMMANDS.items():
                self.assertRegex(page, rf"(?m)^\.TP\n\.B {command}$", path)
                self.assertRegex(page, rf"(?m)^\.B rumbo {command}\b", path)
                for option in options:
                    self.assertRegex(page, rf"(?m)^\.TP\n\.BI?R? {option}\b", path)

    def test_name_no_other(self):
        known = {option for options in COMMANDS.values() for option in options}
        known |= {"--help", "--version"}
        for path in PAGES.values():
            page = path.read_text().replace("\\-", "-")
            self.assertEqual(set(re.findall(r"--[a-z-]+", page)), known)

    def test_are_rendered_without_a_warning(self):
        for path in PAGES.values():
            done = subprocess.run(
                ["man", "--warnings", "-l", str(path)],
                capture_output=True,
                env={"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MANWIDTH": "100"},
                check=False,
            )
            self.assertEqual((done.returncode, done.stderr.decode()), (0, ""))
            self.assertGreater(len(done.stdout.splitlines()), 80)


class Completion(CommandLineTest):
    def completed(self, *words):
        """What bash offers for the last of the words."""
        script = self.assert_done(rumbo("completion", "bash"))
        line = " ".join(f"'{word}'" for word in ("rumbo", *words))
        program = f"{script}\nCOMP_WORDS=({line}); COMP_CWORD={len(words)}; _rumbo\n"
        program += 'printf "%s\\n" "${COMPREPLY[@]}"\n'
        done = subprocess.run(["bash", "-c", program], capture_output=True, text=True, check=True)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_bash_offers_commands_options_and_values(self):
        self.assertEqual(self.completed("ev"), ["evaluate"])
        self.assertEqual(self.completed("e"), ["evaluate", "explain", "export", "export-log"])
        self.assertEqual(self.completed("evaluate", "--s"), ["--scope"])
        self.assertEqual(self.completed("evaluate", "--scope", "p"), ["period", "plan"])
        self.assertEqual(self.completed("completion", "z"), ["zsh"])

    def test_every_shell_knows_every_command_and_option(self):
        for shell in ("bash", "zsh", "fish"):
            script = self.assert_done(rumbo("completion", shell))
            for command, options in COMMANDS.items():
                self.assertIn(command, script)
                for option in options:
                    self.assertIn(option if shell != "fish" else f"-l {option[2:]}", script)

    def test_shellcheck_has_nothing_to_say_of_bash(self):
        path = self.written(rumbo("completion", "bash").stdout, "rumbo.bash")
        done = subprocess.run(
            ["shellcheck", "--shell=bash", str(path)], capture_output=True, text=True, check=False
        )
        self.assertEqual(done.returncode, 0, done.stdout)


class Usage(CommandLineTest):
    def test_what_is_wrong_is_told_in_one_line(self):
        cases = [
            (["evaluar"], "«evaluar» no es un comando. Vea: rumbo --help"),
            (["evaluate"], "Falta ARCHIVO. Vea: rumbo evaluate --help"),
            (["evaluate", "a", "b"], "«b» es una palabra de más."),
            (["evaluate", "a", "--corte", "x"], "«--corte» no se conoce aquí."),
            (["evaluate", "a", "--at"], "--at necesita un valor."),
            (["evaluate", "a", "--at", "31/03/2024"], "«31/03/2024» no es una fecha."),
            (["evaluate", "a", "--scope", "mes"], "«mes» no es un valor de --scope."),
            (["import", "a"], "Falta --data CARPETA."),
            (["completion", "csh"], "«csh» no es un valor de bash|zsh|fish."),
        ]
        for arguments, sentence in cases:
            message = self.assert_refused(rumbo(*arguments), sentence)
            self.assertEqual(message.count("\n"), 1)

    def test_nothing_at_all_shows_the_help_and_is_an_error(self):
        done = rumbo()
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("Comandos", done.stderr)

    def test_an_answer_that_cannot_be_written_is_told(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [str(BINARY), "--help"], stdout=full, stderr=subprocess.PIPE, check=False
            )
        self.assertEqual(done.returncode, 70)
        self.assertIn(b"could not be written", done.stderr)


if __name__ == "__main__":
    unittest.main()
