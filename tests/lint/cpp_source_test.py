"""What the rules of tools/lint read C++ with: names, literals and parameters, comments aside."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools/lint"))

from cpp_source import declarations, literals, parameters, strip  # noqa: E402


class SourceTest(unittest.TestCase):
    def names(self, text: str) -> list[tuple[str, str]]:
        return [(found.kind, found.name) for found in declarations(text)]

    def test_comments_and_literals_are_blanked_in_place(self):
        text = "int a; // b\nauto s = \"x{\\\"\"; auto n = 1'000; char c = '{';\n/* y\n*/ int z;\n"
        bare = strip(text)
        self.assertEqual(len(bare), len(text))
        self.assertEqual(bare.count("\n"), text.count("\n"))
        self.assertNotIn("{", bare)
        self.assertIn("1'000", bare)

    def test_raw_strings_are_literals(self):
        found = list(literals('\nauto q = R"sql(a "b" )c)sql" + std::string("d");'))
        self.assertEqual([(one.line, one.text) for one in found], [(2, 'a "b" )c'), (2, "d")])

    def test_functions_types_and_constants(self):
        text = (
            "namespace a {\n"
            "template <class T, class U = std::vector<T>>\n"
            "Outcome<T, U> make(T first, std::function<void(int)> second = {}) {\n    f();\n}\n"
            "struct Point : Base<int> {\n    int x{1};\n    Point(int y) : x{y} {}\n"
            "    bool operator<(Point const&) const = default;\n};\n"
            "enum class Kind : int { one, two };\n"
            "inline constexpr int rows_max = 3;\n"
            "using Points = std::vector<Point>;\n"
            "auto Point::length() const -> int {\n    if (x) {\n    }\n    return x;\n}\n"
            "}\n"
        )
        self.assertEqual(
            self.names(text),
            [
                ("function", "make"),
                ("function", "Point"),
                ("function", "operator"),
                ("type", "Point"),
                ("type", "Kind"),
                ("constant", "rows_max"),
                ("alias", "Points"),
                ("function", "length"),
                ("namespace", "a"),
            ],
        )

    def test_parameters(self):
        found = declarations("void f(std::map<int, bool> a, bool b = g(1, 2), int c = {});\n")[0]
        self.assertEqual(parameters(found), ["std::map a", "bool b = g", "int c ="])


if __name__ == "__main__":
    unittest.main()
