"""The personal calendar of deadlines, read as RFC 5545 says by a reader of the test's own."""

import datetime
import html
import re
import unittest
import urllib.parse

from access_test import PASSWORD, Visitor
from plans_test import Office


def day_of(text: str) -> datetime.date:
    return datetime.datetime.strptime(text, "%Y%m%d").date()


class CalendarTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def address(self, who: str) -> str:
        made = self.office.post(who, "/mi-perfil/calendario")
        self.assertEqual(made.status, 200)
        found = html.unescape(re.search(r'id="calendario">([^<]+)<', made.text)[1])
        return urllib.parse.urlsplit(found).path

    def read(self, path: str):
        answer = Visitor(self.office.server.port).ask("GET", path)
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.getheader("Content-Type"), "text/calendar; charset=utf-8")
        self.assertIn("no-store", answer.getheader("Cache-Control"))
        for line in answer.text.encode().split(b"\r\n"):
            self.assertLessEqual(len(line), 75)
        return self.events(answer.text)

    def events(self, text: str) -> list[dict[str, str]]:
        """Each event by its properties; dates with their form, as «DTSTART;VALUE=DATE»."""
        self.assertTrue(text.endswith("END:VCALENDAR\r\n"))
        lines = text.replace("\r\n ", "").split("\r\n")
        self.assertEqual(lines[:2], ["BEGIN:VCALENDAR", "VERSION:2.0"])
        events, event = [], None
        for line in lines:
            name, _, value = line.partition(":")
            if line == "BEGIN:VEVENT":
                event = {}
            elif line == "END:VEVENT":
                events.append(event)
                event = None
            elif event is not None:
                self.assertNotIn(name, event)
                event[name] = re.sub(r"\\([;,\\])", r"\1", value)
        return events

    def test_the_deadlines_of_a_published_plan_are_those_of_the_procedure(self):
        office, year = self.office, datetime.date.today().year
        code = "plan-con-plazos"
        cells = {f"targets_{year}_Q{quarter}": "25" for quarter in range(1, 5)}
        office.begin(code, desde=str(year))
        # Below the block of own goals, where the methodology of the year has blocks.
        structure = f"/formulacion/{code}/estructura"
        before = office.get("analista", structure).text
        block = "1" if f"/formulacion/{code}/fichas/1" in before else "0"
        office.post("analista", structure, codigo="1", frase="Meta", debajo=block)
        after = office.get("analista", structure).text
        goal = max(map(int, re.findall(rf"/formulacion/{code}/fichas/(\d+)", after)))
        whole = {"indicator": "Cajas", "unit": "cajas", "weight": "100", "total": "100"}
        office.cells("analista", code, goal, aligned_to="pei-2024-2027/1", **whole, **cells)
        for who, step, form in (
            ("lider", "submit", {}),
            ("jefe", "accept", {"clave": PASSWORD}),
            ("lider", "officialise", {"clave": PASSWORD, "caso": "HOLA-1"}),
            ("jefe", "publish", {"clave": PASSWORD}),
        ):
            self.assertEqual(office.step(who, code, step, **form).status, 303, step)
        path = self.address("lider")
        events = [one for one in self.read(path) if code in one["SUMMARY"]]
        self.assertTrue(events)
        for event in events:
            day = day_of(event["DTSTART;VALUE=DATE"])
            self.assertEqual(day_of(event["DTEND;VALUE=DATE"]) - day, datetime.timedelta(days=1))
            self.assertLess(day.weekday(), 5)
            self.assertRegex(event["DTSTAMP"], r"^\d{8}T\d{6}Z$")
        uids = [one["UID"] for one in self.read(path)]
        self.assertEqual(len(uids), len(set(uids)))
        self.assertEqual(uids, [one["UID"] for one in self.read(path)])
        last = [one for one in events if f"{year}-Q4" in one["UID"]]
        known = {2026: "2027-01-15", 2027: "2028-01-17", 2028: "2029-01-15"}
        if year in known:
            self.assertEqual(day_of(last[0]["DTSTART;VALUE=DATE"]).isoformat(), known[year])
        # Whose role does not reach the plan has no deadline of it; nobody is named.
        self.assertEqual(self.read(self.address("area")), [])
        text = Visitor(office.server.port).ask("GET", path).text
        for personal in ("Lucía", "Herrera", "@ejemplo"):
            self.assertNotIn(personal, text)

    def test_a_consultation_is_due_to_those_who_answer_it(self):
        day = {
            one["UID"]: day_of(one["DTSTART;VALUE=DATE"])
            for one in self.read(self.address("analista"))
            if one["UID"].startswith("consulta-")
        }
        page = html.unescape(self.office.get("analista", "/mi-trabajo").text)
        table = re.search(r'<table[^>]*id="plazos".*?</table>', page, re.DOTALL)[0]
        # That in course of the demonstration: comments for 20 days more, answers 30 days later.
        number = next(uid.split(".")[0] for uid in day if uid.endswith(".cierre@rumbo"))
        wait = day[f"{number}.respuestas@rumbo"] - day[f"{number}.cierre@rumbo"]
        self.assertEqual(wait, datetime.timedelta(days=30))
        self.assertIn("en 20 días", table)
        self.assertIn(f"/participacion/{number.removeprefix('consulta-')}\"", table)
        theirs = [one["UID"] for one in self.read(self.address("lider"))]
        self.assertFalse([uid for uid in theirs if uid.startswith("consulta-")])

    def test_an_address_ends_when_another_is_made_or_it_is_taken_away(self):
        first = self.address("jefe")
        second = self.address("jefe")
        stranger = Visitor(self.office.server.port)
        self.assertEqual(stranger.ask("GET", first).status, 404)
        self.assertEqual(stranger.ask("GET", second).status, 200)
        self.office.post("jefe", "/mi-perfil/calendario", retirar="si")
        self.assertEqual(stranger.ask("GET", second).status, 404)
        for path in ("/calendario/.ics", "/calendario/x.ics", "/calendario/x"):
            self.assertEqual(stranger.ask("GET", path).status, 404)


if __name__ == "__main__":
    unittest.main()
