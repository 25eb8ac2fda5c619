"""Help for those who work here: the guides of one's roles first, who administers, what is new."""

import re
import unittest
import urllib.parse

import rumbo
from access_test import ROLES, Visitor


class HelpTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = rumbo.Server()
        cls.addClassCleanup(cls.server.__exit__)
        cls.server.__enter__()
        cls.people = {}
        for who in ("promotor", "comite", "administra"):
            cls.people[who] = Visitor(cls.server.port)
            cls.people[who].sign_in(who)

    def page(self, who: str, path: str = "/guias") -> str:
        answer = self.people[who].ask("GET", path)
        self.assertEqual(answer.status, 200)
        return answer.text

    def test_it_begins_with_the_guide_of_ones_own_role_and_folds_the_others(self):
        for who in self.people:
            page = self.page(who)
            own = re.findall(r'<h2 id="([a-z-]+)">', page.split("<details class=\"app-detalle")[0])
            self.assertEqual(own, [ROLES[who]])
            self.assertEqual(page.count('<details class="app-detalle'), len(ROLES) - 1)

    def test_every_link_of_ones_own_guide_opens(self):
        for who, visitor in self.people.items():
            guide = re.search(r'<ol class="app-guia">.*?</ol>', self.page(who), re.DOTALL)[0]
            links = re.findall(r'href="([^"]+)"', guide)
            self.assertGreaterEqual(len(links), 3)
            for link in links:
                self.assertEqual(visitor.ask("GET", link).status, 200, (who, link))

    def test_who_administers_is_named_and_no_address_is_told(self):
        promoter, administrator = self.page("promotor"), self.page("administra")
        for page in (promoter, administrator):
            self.assertNotIn("@ejemplo.invalid", page)
        of_person = "/administracion/personas/demo-administrator"
        self.assertNotIn(of_person, promoter)
        self.assertIn(of_person, administrator)
        name = re.search(rf'{of_person}">([^<]+)<', administrator)[1]
        self.assertIn(name, promoter)

    def test_the_latest_version_of_what_is_new_is_that_of_the_program(self):
        version = rumbo.run("version").stdout.split()[1]
        new = re.findall(r"<h3>Version ([\d.]+)</h3>", self.page("comite", "/en/guias"))
        self.assertEqual(new[0], version)

    def test_the_palette_finds_it(self):
        for asked, found in (("ayuda", "/guias"), ("guía promotor", "/guias#improvement-promoter"),
                             ("qué cambió", "/guias#novedades")):
            visitor = self.people["promotor"]
            page = visitor.ask("GET", "/ir?q=" + urllib.parse.quote(asked)).text
            self.assertIn(f'href="{found}"', page, asked)


if __name__ == "__main__":
    unittest.main()
