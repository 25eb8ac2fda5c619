"""What a page is made of, and what it says."""

from html.parser import HTMLParser

# Of which the place they lead to matters.
ADDRESSES = {"href", "src", "action", "formaction", "data", "srcset", "poster"}


class Markup(HTMLParser):
    def __init__(self, page: str):
        super().__init__(convert_charrefs=True)
        self.parts: set[tuple[str, ...]] = set()  # elements, their attributes, schemes of addresses
        self.says: set[str] = set()  # texts and values of fields
        self._text = ""
        self.feed(page)
        self.close()
        self._end()

    def handle_starttag(self, tag, attributes):
        self._end()
        self.parts.add((tag,))
        for name, value in attributes:
            self.parts.add((tag, name))
            if name in ADDRESSES:
                scheme = (value or "").split("/")[0]
                self.parts.add((tag, name, scheme if ":" in scheme else ""))
            if name == "value":
                self.says.add(value or "")

    def handle_endtag(self, _):
        self._end()

    def handle_comment(self, data):
        self.parts.add(("comment",))

    def handle_data(self, data):
        self._text += data

    def _end(self):
        self.says.add(self._text)
        self.says.add(self._text.strip())
        self._text = ""
