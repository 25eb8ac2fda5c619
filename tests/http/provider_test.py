"""Signing in at a provider of OpenID Connect: what is believed, and every lie that is not."""

import json
import re
import subprocess
import tempfile
import unittest
import urllib.parse
import urllib.request
from pathlib import Path

import rumbo
from access_test import PASSWORD, Visitor

# A token or an answer that must not let anybody in -> what the log says of it.
LIES = {
    "other-issuer": "issuer-differs",
    "other-audience": "audience-differs",
    "several-audiences": "audience-differs",
    "other-party": "audience-differs",
    "expired": "expired",
    "of-the-future": "from-the-future",
    "no-times": "token-malformed",
    "replayed-nonce": "nonce-differs",
    "no-nonce": "nonce-differs",
    "no-subject": "subject-missing",
    "no-algorithm": "algorithm-refused",
    "shared-secret": "algorithm-refused",
    "path-as-key": "key-unknown",
    "other-key": "signature-wrong",
    "altered": "signature-wrong",
    "claim-twice": "token-malformed",
    "no-token": "answer-malformed",
    "no-jwt": "token-malformed",
    "refused-code": "code-refused",
}
# What is asked for before any token, by a server that has kept nothing of it yet.
BROKEN_KEYS = {"huge-keys": 403, "redirected-keys": 503, "slow-keys": 503}
BROKEN_METADATA = ("file-keys", "plain-token-endpoint", "posing")


class Provider:
    def __init__(self):
        script = rumbo.ROOT / "tests/support/hostile_provider.mjs"
        self.process = subprocess.Popen(["node", str(script)], stdout=subprocess.PIPE, text=True)
        self.issuer = f"http://127.0.0.1:{int(self.process.stdout.readline())}"

    def will(self, fault: str, nonce: str = "") -> None:
        told = json.dumps({"fault": fault, "nonce": nonce}).encode()
        urllib.request.urlopen(f"{self.issuer}/next", told).close()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


class ProviderTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        scratch = tempfile.TemporaryDirectory()
        cls.addClassCleanup(scratch.cleanup)
        cls.folder = Path(scratch.name) / "data"
        rumbo.run("demo", "--data", str(cls.folder), check=True)
        cls.provider = Provider()
        cls.addClassCleanup(cls.provider.end)
        cls.server = rumbo.Server(cls.folder)
        rumbo.write_secret(cls.folder / "secret", "not told\n")
        (cls.folder / "rumbo.toml").write_text(
            f'[portal]\npublic_address = "{cls.server.url}"\n[sign_in]\n'
            f'issuer = "{cls.provider.issuer}"\nclient_id = "rumbo"\nsecret_file = "secret"\n'
            'name = "la cuenta de la entidad"\ntwo_factors = ["mfa"]\n'
        )
        cls.server.start()
        cls.addClassCleanup(cls.server.stop)

    def begin_anew(self, fault: str) -> None:
        """A server that has kept nothing of the provider."""
        self.server.stop()
        self.provider.will(fault)
        self.server.start()

    def begin(self, visitor: Visitor) -> dict[str, str]:
        """To the provider, by the link on the page of signing in; what it is asked."""
        page = visitor.ask("GET", "/ingreso?volver=/mi-perfil").text
        link = re.search(r'href="(/ingreso/institucional[^"]*)"', page)[1].replace("&amp;", "&")
        return self.asked(visitor.ask("GET", link).getheader("Location"))

    def asked(self, address: str) -> dict[str, str]:
        self.assertTrue(address.startswith(self.provider.issuer + "/authorize?"), address)
        return dict(urllib.parse.parse_qsl(address.partition("?")[2]))

    def come_back(self, visitor: Visitor, asked: dict, fault: str, **other: str):
        self.provider.will(fault, asked["nonce"])
        query = {"code": "c", "state": asked["state"], "iss": self.provider.issuer} | other
        path = asked["redirect_uri"].removeprefix(self.server.url)
        return visitor.ask("GET", f"{path}?{urllib.parse.urlencode(query)}")

    def link(self, who: str, fault: str):
        """Signs in by password and links the account; answers the last page."""
        visitor = Visitor(self.server.port)
        visitor.sign_in(who)
        visitor.ask("GET", "/mi-perfil/cuenta")
        session = visitor.cookie
        page = visitor.post("/mi-perfil/cuenta", clave=PASSWORD)
        self.assertEqual(page.status, 200)
        trip = visitor.cookie
        visitor.cookie = f"{session}; {trip}"
        address = re.search(r'href="(http[^"]*/authorize[^"]*)"', page.text)[1]
        answer = self.come_back(visitor, self.asked(address.replace("&amp;", "&")), fault)
        visitor.cookie = session
        return visitor, answer

    def test_an_account_is_linked_once_and_signs_in_from_then_on(self):
        stranger = Visitor(self.server.port)
        refused = self.come_back(stranger, self.begin(stranger), "good")
        self.assertEqual(refused.status, 403)
        self.assertIn("todavía no está vinculada", refused.text)
        self.assertNotIn("sid=", stranger.cookie)

        _, linked = self.link("analista", "good")
        self.assertEqual(linked.getheader("Location"), "/mi-perfil/cuenta")
        for fault in ("good", "good-es256"):
            visitor = Visitor(self.server.port)
            asked = self.begin(visitor)
            self.assertEqual(asked["code_challenge_method"], "S256")
            self.assertEqual(asked["scope"], "openid")
            answer = self.come_back(visitor, asked, fault)
            self.assertEqual((answer.status, answer.getheader("Location")), (303, "/mi-perfil"))
            # The token of the provider, whose parts begin so, stays in the server.
            self.assertNotIn("eyJ", answer.text + str(answer.headers))
            sid = [one for one in answer.headers.get_all("Set-Cookie") if one.startswith("sid=")]
            visitor.cookie = sid[0].split(";")[0]
            self.assertIn("analista@ejemplo.invalid", visitor.ask("GET", "/mi-perfil").text)

        _, taken = self.link("promotor", "good")
        self.assertEqual(taken.status, 403)
        self.assertIn("vinculada a otra persona", taken.text)

        visitor, _ = self.link("analista", "good")
        visitor.ask("GET", "/mi-perfil/cuenta")
        wrong = visitor.post("/mi-perfil/cuenta/desvincular", clave="otra")
        self.assertEqual(wrong.status, 422)
        done = visitor.post("/mi-perfil/cuenta/desvincular", clave=PASSWORD)
        self.assertEqual(done.status, 303)
        visitor = Visitor(self.server.port)
        self.assertEqual(self.come_back(visitor, self.begin(visitor), "good").status, 403)

    def test_who_decides_gives_the_second_factor_here_or_there(self):
        _, linked = self.link("jefe", "somebody-else")
        self.assertEqual(linked.status, 303)
        visitor = Visitor(self.server.port)
        answer = self.come_back(visitor, self.begin(visitor), "somebody-else")
        self.assertIn("/ingreso/codigo", answer.getheader("Location"))
        visitor = Visitor(self.server.port)
        answer = self.come_back(visitor, self.begin(visitor), "somebody-else-twice")
        self.assertEqual(answer.getheader("Location"), "/mi-perfil")

    def test_no_lie_lets_anybody_in(self):
        for fault in LIES:
            visitor = Visitor(self.server.port)
            answer = self.come_back(visitor, self.begin(visitor), fault)
            self.assertEqual(answer.status, 403, fault)
            self.assertIn("Usted no ha ingresado", answer.text, fault)
            self.assertNotIn("sid=", str(answer.headers), fault)
        auditor = Visitor(self.server.port)
        auditor.sign_in("control")
        told = auditor.ask("GET", "/actividad/registro.jsonl").text
        for fault, why in LIES.items():
            self.assertIn(f'"after":"{why}","before":null,"field":"refusal"', told, fault)

    def test_only_the_browser_that_began_comes_back_and_once(self):
        visitor, other = Visitor(self.server.port), Visitor(self.server.port)
        asked = self.begin(visitor)
        self.assertEqual(self.come_back(other, asked, "good").status, 403)
        self.assertEqual(self.come_back(visitor, asked, "good").status, 403, "used by then")
        asked = self.begin(visitor)
        self.begin(visitor)
        self.assertEqual(self.come_back(visitor, asked, "good").status, 403, "of an older trip")
        self.assertEqual(self.come_back(visitor, {**asked, "state": "x"}, "good").status, 403)

    def test_an_answer_of_another_provider_is_none(self):
        for issuer in ("https://example.org", ""):
            visitor = Visitor(self.server.port)
            answer = self.come_back(visitor, self.begin(visitor), "good", iss=issuer)
            self.assertEqual(answer.status, 403)

    def test_who_cancels_there_is_told_here(self):
        visitor = Visitor(self.server.port)
        asked = self.begin(visitor)
        answer = self.come_back(visitor, asked, "good", code="", error="access_denied")
        self.assertEqual(answer.status, 403)

    def test_a_provider_that_is_broken_stops_nobody_else(self):
        self.addCleanup(self.begin_anew, "")
        for fault, status in BROKEN_KEYS.items():
            self.begin_anew("")
            visitor = Visitor(self.server.port)
            asked = self.begin(visitor)
            self.assertEqual(self.come_back(visitor, asked, fault).status, status, fault)
            Visitor(self.server.port).sign_in("analista")
        for fault in BROKEN_METADATA:
            self.begin_anew(fault)
            answer = Visitor(self.server.port).ask("GET", "/ingreso/institucional")
            self.assertEqual(answer.status, 503, fault)
            self.assertIn("no responde", answer.text)


if __name__ == "__main__":
    unittest.main()
