"""The methodology of a year over HTTP, what is recorded around a plan, and what follows its
publication: destinations, codes that change, addresses that lead on, what to revise."""

import html
import json
import re
import unittest

from plans_test import Office, problem

VERSION = "/metodologias/2030/1"
MADE = "plan-gestion-gdi-2026"  # of the demonstration: published, two editions


def fields(page: str) -> dict:
    """What the first form of the page with fields of a methodology holds."""
    of_version = r'<form[^>]*action="/metodologias/\d+/\d+"[^>]*>(.*?)</form>'
    form = re.search(of_version, page, re.DOTALL)[1]
    held = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name = re.search(r' name="([^"]*)"', tag)[1]
        value = re.search(r' value="([^"]*)"', tag)
        if 'type="checkbox"' not in tag or " checked" in tag:
            held[name] = html.unescape(value[1]) if value else ""
    for element in ("select", "textarea"):
        pattern = rf'<{element}[^>]* name="([^"]*)"[^>]*>(.*?)</{element}>'
        for name, body in re.findall(pattern, form, re.DOTALL):
            chosen = re.search(r'<option value="([^"]*)" selected', body)
            held[name] = chosen[1] if chosen else html.unescape(body)
    for name in ("formulario", "envio"):  # of the page alone: what is sent twice is done once
        held.pop(name, None)
    return held


class MethodologyTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def test_days_without_work_are_added_and_taken_out(self):
        office, path = self.office, "/dias-no-habiles"
        self.assertEqual(office.get("lider", path).status, 200)
        self.assertEqual(office.get("comite", path).status, 403)
        form = {"dia": "24/12/2029", "motivo": "Cierre de <b>fin</b> de año"}
        self.assertEqual(office.post("lider", path, **form).status, 403)
        for wrong in ({"dia": "31/02/2029"}, {"dia": "25/12/2029"}, {"dia": "1/1/2020"},
                      {"motivo": ""}):  # fmt: skip
            answer = office.post("analista", path, **form | wrong)
            self.assertEqual(answer.status, 422, wrong)
            self.assertIn("error-summary", answer.text)
        self.assertEqual(office.post("analista", path, **form).status, 303)
        page = office.get("lider", path).text
        self.assertIn("lunes 24 de diciembre de 2029", page)
        self.assertIn("Cierre de &lt;b>fin&lt;/b> de año", page.replace("&gt;", ">"))
        self.assertNotIn(f'action="{path}/fuera"', page)
        out = office.post("analista", f"{path}/fuera", dia="2029-12-24")
        self.assertEqual(out.status, 303)
        self.assertNotIn("2029", office.get("lider", path).text)

    def test_a_version_is_prepared_announced_frozen_and_followed(self):
        office = self.office
        led = office.post("analista", "/metodologias", anio="2030")
        self.assertEqual((led.status, led.getheader("Location")), (303, VERSION))
        self.assertEqual(office.post("analista", "/metodologias", anio="2030").status, 409)
        form = fields(office.get("analista", VERSION).text)
        self.assertEqual((form["propias"], form["transversales"]), ("80", "20"))
        for name, wrong in (
            ("propias", "mucho"),
            ("propias", "70"),
            ("cierra", "31/02/2029"),
            ("cierra", "1/1/2020"),
            ("tolerancia", ""),
            ("tolerancia", "-1"),
            ("piso", "101"),
        ):
            answer = office.post("analista", VERSION, **form | {"tope": "100", name: wrong})
            self.assertEqual(answer.status, 422, (name, wrong))
            self.assertIn(f'value="{wrong}"' if wrong else "error-summary", answer.text)
        none = {name: text for name, text in form.items() if not name.startswith("instrumento")}
        self.assertEqual(office.post("analista", VERSION, **none).status, 422)
        wanted = form | {"propias": "75,5", "transversales": "24,5", "tope": "100 %"}
        wanted |= {"orientacion": "Un verbo.\r\n<b>Una magnitud.</b>"}
        self.assertEqual(office.post("analista", VERSION, **wanted).status, 303)
        # Another saw it as it was before: both texts are shown, and nothing is written.
        answer = office.post("jefe", VERSION, **form | {"orientacion": "La mía"})
        self.assertEqual(answer.status, 409)
        self.assertIn("La mía", answer.text)
        self.assertIn("Un verbo.", answer.text)

        memorandum = {"memorando": "M-7", "dia": "1/2/2026", "destinatarios": "Líderes"}
        revision = fields(office.get("jefe", VERSION).text)["revision"]
        announce = memorandum | {"revision": revision}
        self.assertEqual(office.post("analista", VERSION + "/anuncio", **announce).status, 403)
        empty = dict.fromkeys(memorandum, "") | {"revision": revision}
        told = office.post("jefe", VERSION + "/anuncio", **empty)
        self.assertEqual(told.status, 422)
        for name in memorandum:
            self.assertIn(f'href="#{name}"', told.text)
        late = announce | {"dia": "1/2/2999"}
        self.assertEqual(office.post("jefe", VERSION + "/anuncio", **late).status, 422)
        self.assertEqual(office.get("jefe", VERSION + "/memorando").status, 404)
        self.assertEqual(office.post("jefe", VERSION + "/anuncio", **announce).status, 303)
        page = office.get("control", VERSION + "/memorando").text
        for words in ("Memorando M-7", "1 de febrero de 2026", "Líderes", "75,5", "Copia no"):
            self.assertIn(words, page)
        self.assertIn("&lt;b&gt;Una magnitud.", page)
        late = wanted | {"orientacion": "Después de comunicada."}
        self.assertEqual(office.post("analista", VERSION, **late).status, 409)
        again = office.post("analista", "/metodologias", anio="2030", motivo=" ")
        self.assertEqual(again.status, 422)
        led = office.post("analista", "/metodologias", anio="2030", motivo="Otro decreto")
        self.assertEqual(led.getheader("Location"), "/metodologias/2030/2")
        self.a_plan_begins_under_it()

    def a_plan_begins_under_it(self):
        office = self.office
        self.assertEqual(office.begin("bajo-metodo", desde="2030").status, 303)
        page = office.get("analista", "/formulacion/bajo-metodo").text
        self.assertIn("/metodologias/2030/1", page)
        structure = office.get("analista", "/formulacion/bajo-metodo/estructura").text
        self.assertIn("P Metas propias", structure)
        self.assertIn("T Metas transversales", structure)
        card = office.get("analista", "/formulacion/bajo-metodo/fichas/2").text
        self.assertIn('value="24,5"', card)

    def test_an_instrument_that_is_not_in_use_is_told_and_refused(self):
        office = self.office
        office.post("analista", "/metodologias", anio="2031")
        address = "/metodologias/2031/1"
        form = fields(office.get("analista", address).text)
        form.pop("instrumento.management-plan")
        self.assertEqual(office.post("analista", address, **form).status, 303)
        revision = fields(office.get("jefe", address).text)["revision"]
        announce = {"memorando": "M-8", "dia": "1/2/2026", "destinatarios": "Líderes"}
        led = office.post("jefe", address + "/anuncio", revision=revision, **announce)
        self.assertEqual(led.status, 303)
        answer = office.begin("no-en-uso", desde="2031")
        self.assertEqual(answer.status, 422)
        self.assertIn("no usa este instrumento", problem(answer))
        self.assertIn("instrumento-problema", answer.text)
        self.assertEqual(
            office.begin("en-uso", desde="2031", instrumento="action-plan").status, 303
        )

    def test_no_such_version(self):
        for path in ("2030/9", "x/1", "1/x", "99999999999/1", "2026/-1"):
            answer = self.office.get("analista", f"/metodologias/{path}")
            self.assertEqual(answer.status, 404, path)
        for year in ("", "x", "1999", "2101", "-1"):
            answer = self.office.post("analista", "/metodologias", anio=year)
            self.assertEqual(answer.status, 422, year)

    def test_guidance_reaches_the_card(self):
        office = self.office
        self.assertIn("P2", office.get("transversal", "/orientaciones").text)
        form = {"plan": "pinar-2027", "objeto": "2", "palabras": "Cuente lo aprobado."}
        self.assertEqual(office.post("transversal", "/orientaciones", **form).status, 303)
        card = office.get("lider", "/formulacion/pinar-2027/fichas/2").text
        self.assertIn("Cuente lo aprobado.", card)
        wrong = office.post("transversal", "/orientaciones", **form | {"objeto": "1"})
        self.assertEqual(wrong.status, 404)

    def test_the_list_of_what_to_revise_empties(self):
        office = self.office
        code, address = "de-2026", "/formulacion/de-2026/revision"
        self.assertEqual(office.begin(code, origen=MADE, desde="2028").status, 303)
        # Three goals with a figure in their sentence and a magnitude, and the targets of each.
        self.assertIn("Quedan 9 de 9", office.get("lider", address).text)
        for goal in ("2", "3", "5"):
            for cell in ("goal", "total"):
                kept = office.post("promotor", address, objeto=goal, campo=cell)
                self.assertEqual(kept.status, 303)
        self.assertEqual(office.post("promotor", address, objeto="2", campo="goal").status, 422)
        self.assertIn("Quedan 3 de 9", office.get("lider", address).text)
        for goal in (2, 3, 5):
            cells = {f"c.{goal}.targets/2028-Q1": "5"}
            office.post("lider", f"/formulacion/{code}/programacion", **cells)
        page = office.get("lider", address).text
        self.assertIn("Todo está revisado", page)
        self.assertIn("9 ya están", page)


class PublishedTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.office = Office(cls)

    def sign_and_publish(self, code: str):
        for who, action in (
            ("lider", "submit"),
            ("jefe", "accept"),
            ("lider", "officialise"),
            ("jefe", "publish"),
        ):
            answer = self.office.step(who, code, action)
            self.assertEqual(answer.status, 303, (action, problem(answer) if answer.text else ""))

    def moved(self, path: str) -> str:
        answer = self.office.get("comite", path)
        self.assertEqual(answer.status, 301, path)
        return answer.getheader("Location")

    def test_a_destination_is_confirmed_by_communications(self):
        office = self.office
        page = office.get("comunicaciones", "/publicacion").text
        self.assertIn("https://intranet.ejemplo.invalid/plan-2026", page)
        self.assertIn("por confirmar por Comunicaciones", page)
        # Of the plan published, and of the one whose year was closed before (F5).
        work = office.get("comunicaciones", "/mi-trabajo").text
        self.assertIn("Por confirmar (2)", work)
        # Each task leads to its plan on that page, and so does the palette.
        here = f'/publicacion#plan-{MADE}"'
        self.assertIn(f'href="{here}', work)
        self.assertIn(f'<article id="plan-{MADE}">', page)
        found = office.get("comunicaciones", f"/ir?q={MADE}").text
        self.assertIn(f'href="{here}', found)
        form = {"plan": MADE, "edicion": "2", "destino": "web", "direccion": "https://a.co/plan"}
        self.assertEqual(office.post("jefe", "/publicacion", **form).status, 403)
        wrong = office.post("comunicaciones", "/publicacion", **form | {"direccion": "a.co"})
        self.assertEqual(wrong.status, 422)
        self.assertIn('value="a.co"', wrong.text)
        self.assertEqual(office.post("comunicaciones", "/publicacion", **form).status, 303)
        self.assertIn("Por confirmar (1)", office.get("comunicaciones", "/mi-trabajo").text)
        self.assertIn("https://a.co/plan", office.get("lider", f"/formulacion/{MADE}").text)

    def test_a_destination_is_taken_back_with_its_reason(self):
        office = self.office
        page = office.get("comunicaciones", "/publicacion").text
        self.assertIn("Retirar: intranet", page)
        self.assertNotIn("Retirar: intranet", office.get("jefe", "/publicacion").text)
        form = {"plan": MADE, "edicion": "2", "destino": "intranet", "retirar": "si"}
        refused = office.post("comunicaciones", "/publicacion", **form, motivo=" ")
        self.assertEqual(refused.status, 422)
        self.assertIn("Escriba el motivo", problem(refused))
        self.assertIn(f'href="#motivo.{MADE}.intranet"', refused.text)
        self.assertIn(f'id="motivo.{MADE}.intranet"', refused.text)
        self.assertEqual(office.post("jefe", "/publicacion", **form, motivo="x").status, 403)
        done = office.post("comunicaciones", "/publicacion", **form, motivo="Cambió el servidor.")
        self.assertEqual(done.status, 303)
        page = office.get("comunicaciones", "/publicacion").text
        self.assertNotIn("https://intranet.ejemplo.invalid/plan-2026", page)
        self.assertIn("Confirmar: intranet", page)
        self.assertEqual(office.get("comite", f"/planes/{MADE}").status, 200)

    def reads_as_replaced(self, path: str):
        answer = self.office.get("comite", path)
        self.assertEqual(answer.status, 200)
        self.assertIn("Esta es una edición anterior, la número 1", answer.text)

    def lists_all_editions(self, other: str) -> None:
        """Programs too find those of the code that was given up, under both."""
        editions, office = f"/api/v1/plans/{MADE}/editions", self.office
        self.assertEqual(self.moved(editions), f"/api/v1/plans/{other}/editions")
        listed = json.loads(office.get("comite", f"/api/v1/plans/{other}/editions").text)
        all_of_them = [(other, 1)] + [(MADE, number) for number in range(4, 0, -1)]
        self.assertEqual([(one["code"], one["edition"]) for one in listed], all_of_them)
        changed = json.loads(office.get("comite", f"/api/v1/plans/{other}/changes").text)
        self.assertEqual((changed["since"], changed["edition"]), (f"{MADE}/4", f"{other}/1"))

    def leads_the_feed_on(self, other: str):
        feed = f"/planes/{other}/ediciones.atom"
        self.assertEqual(self.moved(f"/planes/{MADE}/ediciones.atom"), feed)
        entries = self.office.get("comite", feed).text
        self.assertIn(f"/planes/{other}?edicion=1", entries)
        for number in range(1, 5):
            self.assertIn(f"/planes/{MADE}?edicion={number}", entries)
        self.assertEqual(self.office.get("comite", "/sitemap.xml").status, 200)
        # The change log tells of the same goal under its other code (F8).
        for between in (f"{MADE}/cambios?desde=2&edicion=4", f"{other}/cambios?desde={MADE}/2"):
            page = self.office.get("comite", f"/planes/{between}").text
            self.assertIn("P/B ", page)
            self.assertNotIn("(nuevo)", page)
            self.assertNotIn("(sacado)", page)

    def compares_any_two(self, other: str):
        self.reads_as_replaced(f"/planes/{MADE}?edicion=1")
        replaced = html.unescape(self.office.get("comite", f"/planes/{MADE}?edicion=1").text)
        self.assertIn(f"número 1 de {MADE}, como se llamaba entonces el plan", replaced)
        self.assertIn(f"</a>: {other}, Edición 1", replaced)
        page = self.office.get("comite", f"/planes/{other}/cambios").text
        for number in range(1, 5):
            self.assertEqual(page.count(f'<option value="{MADE}/{number}"'), 2)
        asked = f"/planes/{other}/cambios?desde={other}%2F1&hasta={MADE}%2F2"
        led = self.office.get("comite", asked)  # in any order
        self.assertEqual(led.status, 303)
        page = self.office.get("comite", led.getheader("Location")).text
        self.assertIn(f"De la edición 2 de {MADE} a la edición 1", page)

    def test_addresses_of_codes_that_changed_lead_on(self):
        office = self.office
        goal = f"/planes/{MADE}/metas/P/1"
        for number, (before, after) in enumerate((("1", "A"), ("A", "B")), 3):
            begun = office.begin(MADE, origen=MADE, desde="2026", nombre="Plan de gestión 2026")
            self.assertEqual(begun.status, 303)
            answer = office.post(
                "lider",
                f"/formulacion/{MADE}/fichas/2",
                **{"c.2.code": after, "o.2.code": before},
            )
            self.assertEqual(answer.status, 200)
            self.sign_and_publish(MADE)
            self.assertEqual(office.get("comite", f"/planes/{MADE}/metas/P/{after}").status, 200)
            self.assertIn(f"dición {number}", office.get("comite", f"/planes/{MADE}").text)
        now = f"/planes/{MADE}/metas/P/B"
        self.assertEqual(self.moved(goal + "?corte=2026-06-30"), now + "?corte=2026-06-30")
        self.assertEqual(self.moved(f"/planes/{MADE}/metas/P/A"), now)
        self.assertEqual(self.moved("/en" + goal), "/en" + now)
        api = f"/api/v1/plans/{MADE}/derivation?path="
        self.assertEqual(self.moved(api + "P/1"), api + "P%2FB")
        self.assertEqual(office.get("comite", f"/planes/{MADE}/metas/P/Z").status, 404)
        # What an edition held stays where it was.
        self.reads_as_replaced(goal + "?edicion=1")

        other = "gestion-gdi-2026"
        led = office.post("analista", f"/formulacion/{MADE}/codigo", codigo=other)
        self.assertEqual((led.status, led.getheader("Location")), (303, f"/formulacion/{other}"))
        self.assertEqual(office.get("comite", now).status, 200)
        self.sign_and_publish(other)
        self.assertEqual(self.moved(goal), f"/planes/{other}/metas/P/B")
        self.assertEqual(self.moved(f"/planes/{MADE}"), f"/planes/{other}")
        self.assertEqual(self.moved(f"/api/v1/plans/{MADE}"), f"/api/v1/plans/{other}")
        self.leads_the_feed_on(other)
        self.assertEqual(
            self.moved(f"/api/v1/plans/{MADE}/tables/goals.csv?lang=en"),
            f"/api/v1/plans/{other}/tables/goals.csv?lang=en",
        )
        self.compares_any_two(other)
        self.assertNotIn(f'"{MADE}"', office.get("comite", "/api/v1/plans").text)
        self.lists_all_editions(other)
        # What names editions is permanent; the new code lists those of the old one.
        asked = office.get("comite", f"/planes/{MADE}/cambios?desde=1&hasta=2")
        meant = f"/planes/{MADE}/cambios?desde=1&edicion=2"
        self.assertEqual((asked.status, asked.getheader("Location")), (303, meant))
        page = office.get("comite", meant).text
        self.assertIn("De la edición 1 a la edición 2", page)
        self.assertIn("Este plan continúa con otro código", page)
        self.assertNotIn("Nada cambió", page)
        page = office.get("comite", f"/planes/{other}/cambios").text
        for number in range(1, 5):
            self.assertIn(f'href="/planes/{MADE}?edicion={number}"', page)
        self.assertIn(f"De la edición 4 de {MADE} a la edición 1", page)
        desk = office.get("jefe", "/formulacion").text
        self.assertEqual(desk.count("continúa como"), 1)
        self.assertIn("continúa como", office.get("jefe", f"/formulacion/{MADE}").text)
        awaited = office.get("comunicaciones", "/publicacion").text
        self.assertIn(f"/formulacion/{other}", awaited)
        self.assertNotIn(f"/formulacion/{MADE}", awaited)
        self.assertEqual(office.begin(MADE, origen=other, desde="2026").status, 409)

    def test_where_codes_come_from_is_escaped(self):
        for path in ("/planes/ninguno", "/planes/..%2f..%2f", "/planes/a%2Fb"):
            self.assertEqual(self.office.get("comite", path).status, 404, path)


if __name__ == "__main__":
    unittest.main()
