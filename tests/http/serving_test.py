"""The server over HTTP: what every answer carries, what is kept, what is refused, how it stops."""

import gzip
import html
import json
import re
import time
import unittest
import urllib.error
import urllib.request
from xml.etree import ElementTree

import rumbo


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()
        response.close()


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


OPENER = urllib.request.build_opener(NoRedirect)


def ask(url: str, method: str = "GET", **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        request = urllib.request.Request(url, headers=named, method=method)
        return Answer(OPENER.open(request, timeout=30))
    except urllib.error.HTTPError as refused:
        return Answer(refused)


class ServingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = cls.enterClassContext(rumbo.Server())
        cls.url = cls.server.url

    def test_every_answer_carries_the_policies(self):
        for path in ("/", "/planes", "/api/v1/plans", "/healthz", "/no-such-page"):
            headers = ask(self.url + path).headers
            policy = headers["Content-Security-Policy"]
            self.assertIn("default-src 'none'", policy, path)
            self.assertNotIn("unsafe", policy, path)
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff", path)
            self.assertIsNotNone(headers["Referrer-Policy"], path)

    def test_head_answers_like_get_without_its_body(self):
        whole, head = ask(self.url + "/planes"), ask(self.url + "/planes", "HEAD")
        self.assertEqual(head.body, b"")
        self.assertEqual(head.headers["ETag"], whole.headers["ETag"])
        self.assertEqual(int(head.headers["Content-Length"]), len(whole.body))

    def test_what_the_reader_has_is_not_sent_again(self):
        for path in ("/planes", "/api/v1/plans"):
            tag = ask(self.url + path).headers["ETag"]
            again = ask(self.url + path, If_None_Match=tag)
            self.assertEqual((again.status, again.body), (304, b""), path)
            other = ask(self.url + path, If_None_Match='"another"')
            self.assertEqual(other.status, 200, path)

    def test_gzip_holds_the_same_page_under_another_tag(self):
        plain = ask(self.url + "/planes")
        zipped = ask(self.url + "/planes", Accept_Encoding="gzip")
        self.assertEqual(zipped.headers["Content-Encoding"], "gzip")
        self.assertEqual(gzip.decompress(zipped.body), plain.body)
        self.assertNotEqual(zipped.headers["ETag"], plain.headers["ETag"])
        self.assertIn("Accept-Encoding", plain.headers["Vary"])

    def test_an_address_that_is_not_there(self):
        page = ask(self.url + "/no-such-page")
        self.assertEqual(page.status, 404)
        self.assertIn("text/html", page.headers["Content-Type"])
        self.assertEqual(page.headers["Cache-Control"], "no-store")

    def test_a_method_that_is_not_offered(self):
        refused = ask(self.url + "/planes", "POST")
        self.assertEqual(refused.status, 405)
        self.assertEqual(refused.headers["Allow"], "GET, HEAD")

    def test_the_api_says_its_problems_as_json(self):
        refused = ask(self.url + "/api/v1/plans/no-such-plan")
        self.assertEqual(refused.status, 404)
        self.assertEqual(refused.headers["Content-Type"], "application/problem+json")
        self.assertEqual(json.loads(refused.body)["status"], 404)

    def test_below_the_api_programs_are_answered(self):
        for method, path, status in (
            ("GET", "/api/v1/no-such-thing", 404),
            ("POST", "/api/v1/plans", 405),
            ("DELETE", "/api/v1/plans/pes-gestion-publica", 405),
        ):
            refused = ask(self.url + path, method)
            self.assertEqual(refused.status, status, path)
            self.assertEqual(refused.headers["Content-Type"], "application/problem+json", path)
            self.assertEqual(json.loads(refused.body)["status"], status, path)
            self.assertEqual(refused.headers["Allow"], "GET, HEAD" if status == 405 else None)

    def test_metrics_count_what_was_served(self):
        def served() -> int:
            text = ask(self.url + "/metrics").body.decode()
            line = 'rumbo_http_requests_total{route="GET /terminos",status="2xx"} '
            return sum(int(row[len(line) :]) for row in text.splitlines() if row.startswith(line))

        before = served()
        for _ in range(3):
            ask(self.url + "/terminos")
        # An answer is counted once it is sent: its reader may be quicker.
        deadline = time.monotonic() + 10
        while served() < before + 3 and time.monotonic() < deadline:
            time.sleep(0.01)
        self.assertEqual(served(), before + 3)
        answer = ask(self.url + "/metrics")
        self.assertEqual(answer.headers["Content-Type"], "text/plain; version=0.0.4; charset=utf-8")
        self.assertEqual(answer.headers["Cache-Control"], "no-store")

    def test_the_api_lists_the_demo(self):
        answer = ask(self.url + "/api/v1/plans")
        self.assertEqual(answer.headers["Access-Control-Allow-Origin"], "*")
        codes = {plan["code"] for plan in json.loads(answer.body)}
        self.assertIn("pes-gestion-publica", codes)

    def test_health(self):
        answer = ask(self.url + "/healthz")
        self.assertEqual(answer.status, 200)
        self.assertEqual(json.loads(answer.body)["status"], "ok")

    def test_what_one_host_was_told_is_not_told_to_another(self):
        own = self.url.removeprefix("http://")
        for path in ("/planes", "/sitemap.xml", "/planes/pes-gestion-publica/ediciones.atom"):
            self.assertIn(b"http://evil.example/", ask(self.url + path, Host="evil.example").body)
            answer = ask(self.url + path).body
            self.assertIn(f"http://{own}/".encode(), answer)
            self.assertNotIn(b"evil", answer)
        self.assertEqual(ask(self.url + "/planes", Host='a"><b>').status, 400)

    def test_drawings_are_images_in_the_language_of_their_page(self):
        plan = "/planes/pes-gestion-publica"
        titles = {plan: "Indicadores por estado", "/en" + plan: "Indicators by status"}
        for path, words in titles.items():
            page = html.unescape(ask(self.url + path).body.decode())
            link = re.search(r'href="([^"]*/graficas/estados[^"]*)"', page).group(1)
            image = ask(self.url + link)
            self.assertEqual(image.headers["Content-Type"], "image/svg+xml; charset=utf-8")
            self.assertIn("attachment", image.headers["Content-Disposition"])
            root = ElementTree.fromstring(image.body)
            self.assertEqual(root.tag, "{http://www.w3.org/2000/svg}svg")
            self.assertEqual(root[0].text, words)
        self.assertEqual(ask(self.url + plan + "/graficas/metas/3/543").status, 200)
        self.assertEqual(ask(self.url + plan + "/graficas/metas/nada").status, 404)

    def test_an_address_may_hold_anything(self):
        for path in ("/planes/%00", "/planes/%ff%fe", "/planes/..%2f..%2fetc", "/%", "/?a=%zz"):
            self.assertIn(ask(self.url + path).status, (200, 301, 303, 308, 400, 404), path)
        self.assertIn(ask(self.url + "/" + "a" * 20000).status, (404, 414, 431))

    def test_no_file_of_the_machine_is_handed_out(self):
        folder = self.server.folder
        self.assertTrue((folder / "rumbo.sqlite3").exists() and (folder / "log.key").exists())
        for path in (
            *("/.git/HEAD", "/.git/", "/rumbo.sqlite3", "/log.key", "/rumbo.toml", "/backups/"),
            *("/estatico/", "/estatico", "/estatico/..%2flog.key", "/estatico/%2e%2e/log.key"),
            *(f"/estatico/{folder}/log.key", "/estatico/%2fetc%2fpasswd", "/etc/passwd"),
        ):
            self.assertIn(ask(self.url + path).status, (400, 404), path)

    def test_a_second_process_on_one_folder_is_refused(self):
        listen = f"127.0.0.1:{rumbo.free_port()}"
        second = rumbo.run("serve", "--data", str(self.server.folder), "--listen", listen)
        self.assertNotEqual(second.returncode, 0)
        self.assertIn(str(self.server.folder), second.stderr)


class StoppingTest(unittest.TestCase):
    def test_sigterm_is_a_clean_stop_and_the_folder_serves_again(self):
        with rumbo.Server() as server:
            before = ask(server.url + "/api/v1/plans").body
            self.assertEqual(server.stop(), 0)
            server.start()
            self.assertEqual(ask(server.url + "/api/v1/plans").body, before)

    def test_a_port_in_use_is_refused_in_one_line(self):
        with rumbo.Server() as first, rumbo.Server() as second:
            second.stop()
            listen = f"127.0.0.1:{first.port}"
            refused = rumbo.run(
                "serve", "--data", str(second.folder), "--listen", listen, timeout=60
            )
            self.assertNotEqual(refused.returncode, 0)
            self.assertEqual(len(refused.stderr.strip().splitlines()), 1)


if __name__ == "__main__":
    unittest.main()
