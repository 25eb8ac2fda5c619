"""Just enough C++ to see names, parameters and lengths in sources that clang-format has laid out.

Not a parser: it strips comments and literals, and follows braces. It relies on the layout: a brace
after a space opens a body, a brace without one initialises a value.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

LITERAL_OR_COMMENT = re.compile(
    r'R"(?P<mark>[^\s()\\]*)\((?P<raw>.*?)\)(?P=mark)"'
    r'|"(?P<text>(?:\\.|[^"\\\n])*)"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+'"
    r"|//(?:\\\n|[^\n])*"
    r"|/\*.*?\*/",
    re.DOTALL,
)


NO_FUNCTIONS = {"if", "for", "while", "switch", "return", "sizeof", "decltype", "noexcept"}


@dataclass(frozen=True)
class Literal:
    line: int
    text: str


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def strip(source: str) -> str:
    """The source with comments and the inside of literals blanked, lines and columns kept."""

    def replaced(match: re.Match) -> str:
        text = match.group()
        if text.startswith(("//", "/*")):
            return _blank(text)
        return text[0] + _blank(text[1:-1]) + text[-1] if len(text) > 1 else text

    return LITERAL_OR_COMMENT.sub(replaced, source)


def literals(source: str) -> Iterator[Literal]:
    """String literals; #include lines have none of interest."""
    for match in LITERAL_OR_COMMENT.finditer(source):
        text = match.group("raw") if match.group("raw") is not None else match.group("text")
        if text is not None:
            yield Literal(source.count("\n", 0, match.start()) + 1, text)


@dataclass(frozen=True)
class Declaration:
    kind: str  # function, type, alias, constant or namespace
    name: str  # unqualified; "operator" for operators
    line: int
    end_line: int  # of the body, or of the declaration
    head: str
    is_public: bool
    has_body: bool


@dataclass
class Scope:
    kind: str  # namespace, type, function or other
    is_public: bool = True
    parens: int = 0
    head_start: int = 0
    opened: tuple | None = None  # (kind, name, line, head, is_public) reported when it closes


@dataclass
class _Scan:
    text: str
    scopes: list[Scope] = field(default_factory=lambda: [Scope("namespace")])
    found: list[Declaration] = field(default_factory=list)
    head_start: int = 0
    parens: int = 0

    def line_at(self, index: int) -> int:
        return self.text.count("\n", 0, index) + 1


def declarations(source: str) -> list[Declaration]:
    """What a file declares or defines outside of function bodies, in the order of their ends."""
    text = strip(source)
    text = re.sub(
        r"^[ \t]*#(?:\\\n|[^\n])*", lambda match: _blank(match.group()), text, flags=re.MULTILINE
    )
    scan = _Scan(text)
    for match in re.finditer(r"[(){};:]", text):
        _step(scan, match.group(), match.start())
    return scan.found


def _step(scan: _Scan, sign: str, at: int) -> None:
    scope = scan.scopes[-1]
    if sign == "(":
        scan.parens += 1
    elif sign == ")":
        scan.parens -= 1
    elif sign == "{":
        _open(scan, at)
    elif sign == "}":
        _close(scan, at)
    elif sign == ";" and scan.parens == 0:
        if scope.kind in ("namespace", "type"):
            _declare(scan, at)
        scan.head_start = at + 1
    elif sign == ":" and scope.kind == "type" and scan.parens == 0:
        label = re.search(r"\b(public|private|protected)\s*$", scan.text[scan.head_start : at])
        if label:
            scope.is_public = label.group(1) == "public"
            scan.head_start = at + 1


def _open(scan: _Scan, at: int) -> None:
    scope = scan.scopes[-1]
    head = scan.text[scan.head_start : at]
    kind, name = ("other", "")
    if scope.kind in ("namespace", "type") and scan.parens == 0:
        kind, name = _classify(head)
    line = scan.line_at(scan.head_start + len(head) - len(head.lstrip()))
    opened = (kind, name, line, head.strip(), scope.is_public) if kind != "other" else None
    scan.scopes.append(
        Scope(
            kind="namespace" if kind == "namespace" else "type" if kind == "type" else "inside",
            is_public=not re.search(r"\bclass\b", head) if kind == "type" else True,
            parens=scan.parens,
            head_start=scan.head_start,
            opened=opened,
        )
    )
    scan.parens = 0
    scan.head_start = at + 1


def _close(scan: _Scan, at: int) -> None:
    if len(scan.scopes) == 1:
        return
    scope = scan.scopes.pop()
    scan.parens = scope.parens
    if scope.opened is None:  # an initialiser: the declaration around it goes on
        scan.head_start = scope.head_start
        return
    kind, name, line, head, is_public = scope.opened
    scan.found.append(Declaration(kind, name, line, scan.line_at(at), head, is_public, True))
    scan.head_start = at + 1


def _classify(head: str) -> tuple[str, str]:
    stripped = head.strip()
    if re.match(r"(inline\s+)?namespace\b|extern\s*\"", stripped):
        return "namespace", stripped.split()[-1] if stripped.split()[-1] != "namespace" else ""
    if not head or not head[-1].isspace() or stripped.endswith(("=", ",", "return", "(")):
        return "other", ""
    bare = _bare(stripped)
    named = re.match(
        r"(?:typedef\s+)?(?:struct|class|union|enum(?:\s+class|\s+struct)?)\s+([\w:]+)", bare
    )
    if named and "(" not in bare:
        return "type", named.group(1).split("::")[-1]
    name = function_name(bare)
    return ("function", name) if name else ("other", "")


def _declare(scan: _Scan, at: int) -> None:
    head = scan.text[scan.head_start : at]
    bare = _bare(head.strip())
    line = scan.line_at(scan.head_start + len(head) - len(head.lstrip()))
    kind, name = _declared(bare)
    if kind:
        public = scan.scopes[-1].is_public
        end_line = scan.line_at(at)
        scan.found.append(Declaration(kind, name, line, end_line, head.strip(), public, False))


def _declared(bare: str) -> tuple[str, str]:
    alias = re.match(r"using\s+(\w+)\s*=", bare)
    if alias:
        return "alias", alias.group(1)
    if (
        re.match(r"(using|friend|typedef|extern|static_assert|return|goto)\b", bare)
        and "(" not in bare
    ):
        return "", ""
    if bare.startswith(("static_assert", "using ")):
        return "", ""
    constant = re.match(
        r"(?:inline\s+|static\s+)*constexpr\s+[^=({]*?(\w+)\s*(?:=|\{|\[|\(|$)", bare
    )
    name = function_name(bare.split("=")[0] if " = " in bare and "operator" not in bare else bare)
    if constant and (not name or re.search(r"[={]", bare.split("(")[0])):
        return "constant", constant.group(1)
    return ("function", name) if name else ("", "")


def _bare(head: str) -> str:
    """Without attributes and the template header, which may hold brackets of their own."""
    head = re.sub(r"\[\[.*?\]\]", " ", head, flags=re.DOTALL)
    head = re.sub(r"\balignas\s*\([^)]*\)", " ", head).strip()
    while head.startswith("template"):
        depth, end = 0, len(head)
        for index, sign in enumerate(head):
            depth += (sign == "<") - (sign == ">" and head[index - 1] != "-")
            if sign == ">" and depth == 0:
                end = index + 1
                break
        head = head[end:].strip()
    return re.sub(r"^requires\b[^;{]*?\)\s*(?=\w)", "", head)


def parameters_at(bare: str) -> int:
    """The index of the parenthesis that opens the parameters, or -1."""
    operator = re.search(r"\boperator\s*(\(\s*\)|[^\s\w(]+|[\w:<>&*\s]+?)\s*\(", bare)
    if operator:
        return operator.end() - 1
    depth = 0
    for index, sign in enumerate(bare):
        if sign == "<":
            depth += 1
        elif sign == ">" and bare[index - 1] != "-":
            depth -= 1
        elif sign == "(" and depth == 0:
            return index
    return -1


def function_name(bare: str) -> str:
    """ "operator" for an operator, "" when this declares no function."""
    at = parameters_at(bare)
    if at < 0:
        return ""
    before = bare[:at]
    if re.search(r"\boperator\b", before):
        return "operator"
    match = re.search(r"(~?[A-Za-z_]\w*)\s*$", before)
    if not match or match.group(1) in NO_FUNCTIONS:
        return ""
    return match.group(1)


def parameters(declaration: Declaration) -> list[str]:
    """The parameters as text, template arguments left out."""
    bare = _bare(declaration.head)
    start = parameters_at(bare)
    depth, end = 0, len(bare)
    for index in range(start, len(bare)):
        depth += (bare[index] == "(") - (bare[index] == ")")
        if depth == 0:
            end = index
            break
    inside = bare[start + 1 : end]
    while True:
        simpler = re.sub(r"<[^<>]*>|\([^()]*\)|\{[^{}]*\}", "", inside)
        if simpler == inside:
            break
        inside = simpler
    return [part.strip() for part in inside.split(",") if part.strip()]
