"""Public consultations over HTTP: commenting without an account, following a comment by its code,
settling and publishing."""

import datetime
import re
import sqlite3
import unittest
import urllib.request
from contextlib import closing
from xml.etree import ElementTree

from consulting import CODE, FORM, OPEN, Consulting, shown


class ConsultationTest(Consulting):
    def test_a_comment_is_reviewed_sent_followed_answered(self):
        typed = self.form(paso="revisar", comentario="<b>Que una</b> quede\r\nen el sur.")
        review = self.citizen.ask("POST", FORM, typed)
        self.assertEqual(review.status, 200)
        self.assertIn("Todavía no se ha enviado", shown(review))
        self.assertIn("&lt;b>Que una&lt;/b>", review.text.replace("&gt;", ">"))
        again = self.citizen.ask("POST", FORM, typed | {"paso": "corregir"})
        self.assertIn("Que una", again.text)
        self.assertIn('value="2/2.5" selected', again.text)
        sent = [self.citizen.ask("POST", FORM, typed | {"paso": "enviar"}) for _ in range(3)]
        codes = {CODE.search(answer.getheader("Location"))[1] for answer in sent}
        self.assertEqual(len(codes), 1)
        code = codes.pop()
        page = self.get(f"/participa/aporte/{code}?nuevo=si")
        self.assertEqual((page.status, page.getheader("Cache-Control")), (200, "no-store"))
        self.assertIn(code, shown(page))
        self.assertIn("Recibido", shown(page))
        number = code[:12]
        self.assertEqual(self.settle(number, "publicar").status, 303)
        fields = {"decision": "accepted", "respuesta": "Se acoge: en el sur.", "meta": "2/2.5"}
        self.assertEqual(self.settle(number, "responder", **fields).status, 303)
        page = shown(self.get(f"/participa/aporte/{code.lower()}"))
        self.assertIn("Se acoge: en el sur.", page)
        self.assertIn("Aceptado", page)
        self.assertNotIn("Paula Nieto", page)
        # Everybody reads the comment, and the answer with the results.
        results = shown(self.get(f"{OPEN}/resultados"))
        self.assertIn(number, results)
        self.assertNotIn(code, results)
        self.assertNotIn("Se acoge: en el sur.", results)

    def test_a_code_that_is_none_leads_nowhere(self):
        code = self.sent_code()
        for path, status in (
            ("/participa/aporte", 200),
            ("/participa/aporte?codigo=hola", 404),
            (f"/participa/aporte/{code[:12]}", 404),
            (f"/participa/aporte/{code[:-1]}{'A' if code[-1] != 'A' else 'B'}", 404),
            ("/participa/aporte/P-2026-99999-AAAA-AAAA", 404),
        ):
            answer = self.get(path)
            self.assertEqual(answer.status, status, path)
            self.assertNotIn("Que una quede", answer.text)
        found = self.get("/participa/aporte?codigo=" + code.lower().replace("-", "%20-"))
        self.assertEqual(found.getheader("Location"), f"/participa/aporte/{code}")

    def test_what_an_answer_says_that_changed_is_held_against_the_draft(self):
        def desk():
            page = shown(self.staff["jefe"].ask("GET", "/participacion/2"))
            return re.search(r"aún dice lo que se consultó: ([^.]+(?:\.\d[^.]*)*)\.", page)

        code = self.sent_code(comentario="Suban esta meta.", meta="2/2.3")
        number, own = code[:12], f"/participa/aporte/{code}"
        self.assertEqual(self.settle(number, "publicar").status, 303)
        self.assertNotIn("2/2.3", desk()[1] if desk() else "")
        fields = {"decision": "accepted", "respuesta": "Se acoge.", "meta": "2/2.3"}
        self.assertEqual(self.settle(number, "responder", **fields).status, 303)
        self.assertIn("2/2.3", desk()[1])
        # Its author is told the same, with the goal as it was consulted.
        told = r'Se cambiará; el borrador aún no lo dice: <a href="/participa/2#(meta-\d+)">'
        (place,) = re.findall(told, self.get(own).text)
        row = rf'<span id="{place}"><strong>2/2\.3</strong>'
        self.assertRegex(self.get(OPEN).text, row)
        plan = "/formulacion/plan-alcaldia-2028-2031"
        tree = self.staff["analista"].ask("GET", plan + "/estructura").text
        goal = re.search(r'/fichas/(\d+)">2\.3 ', tree)[1]
        note = {f"c.{goal}.note": "Más alta"}
        self.assertEqual(self.staff["analista"].post(f"{plan}/fichas/{goal}", **note).status, 200)
        self.assertNotIn("2/2.3", desk()[1] if desk() else "")
        changed = f'Cambió en el borrador, que aún no se publica: <a href="/participa/2#{place}">'
        self.assertIn(changed, self.get(own).text)
        self.assertIn("Meta 2/2.3, como se consultó", self.get(own).text)
        self.assertIn("It changed in the draft", self.get("/en" + own).text)
        # One that is not taken up changes nothing.
        fields |= {"decision": "not-accepted"}
        self.assertEqual(self.settle(number, "responder", **fields).status, 303)
        self.assertIn("Se refiere a: <a", self.get(own).text)

    def test_the_demonstration_changed_what_its_answers_say(self):
        jefe = self.staff["jefe"]
        desk = jefe.ask("GET", "/participacion/1").text
        (consulted,) = re.findall(r"<code[^>]*>([0-9a-f]{16})</code>", desk)
        plan = jefe.ask("GET", "/formulacion/documento-electronico-2027").text
        self.assertNotIn(consulted, plan)
        results = self.get("/participa/1/resultados")
        for goal in ("E1", "E2"):
            told = rf"Cambió en el borrador, que aún no se publica:\s+Meta {goal}, como se"
            self.assertRegex(shown(results), told)
        # What the draft says is no edition: the page is not kept for as long as those are.
        self.assertEqual(results.getheader("Cache-Control"), "public, max-age=60")

    def test_what_is_refused_keeps_what_was_typed(self):
        for fields, field, words in (
            ({"comentario": " "}, "comentario", "Escriba su aporte"),
            ({"comentario": "a" * 2001}, "comentario", "máximo 2.000 caracteres"),
            ({"nombre": "Ana"}, "autorizo", "necesitamos su autorización"),
            ({"correo": "ana"}, "correo", "correo"),
            ({"sitio": "http://x"}, "sitio", "Deje ese campo vacío"),
            ({"tema": "x"}, "tema", "Elija un tema"),
            ({"meta": "9/9"}, "meta", "Este borrador no tiene esa meta"),
        ):
            for step in ("revisar", "enviar"):
                answer = self.send(paso=step, **fields)
                self.assertEqual(answer.status, 422, fields)
                self.assertIn(words, shown(answer))
                self.assertIn(f'href="#{field}"', answer.text)
                if "comentario" not in fields:
                    self.assertIn("Que una quede en el sur.", answer.text)

    def test_a_link_to_a_goal_that_is_none_says_so(self):
        self.assertEqual(self.get(f"{FORM}?meta=2/2.5").status, 200)
        answer = self.get(f"{FORM}?meta=9/9")
        self.assertEqual(answer.status, 422)
        self.assertIn("Este borrador no tiene esa meta", shown(answer))
        self.assertIn('href="#meta"', answer.text)

    def test_results_of_an_open_consultation_wait_for_its_last_day(self):
        answer = self.staff["jefe"].post("/participacion/2/resultados")
        self.assertEqual(answer.status, 409)
        self.assertRegex(shown(answer), r"Esta consulta recibe aportes hasta el \d+ de \w+ de")
        self.assertNotIn("El plan no está en un estado", shown(answer))

    def test_a_form_of_another_site_does_nothing(self):
        typed = self.form()
        for header in ({"Sec_Fetch_Site": "cross-site"}, {"Origin": "https://evil.example"}):
            self.assertEqual(self.citizen.ask("POST", FORM, typed, **header).status, 400)

    def test_a_closed_consultation_tells_its_day(self):
        for method, form in (("GET", None), ("POST", self.form())):
            answer = self.citizen.ask(method, "/participa/1/comentar", form)
            self.assertEqual(answer.status, 409)
            self.assertRegex(shown(answer), r"recibió aportes hasta el \d+ de \w+ de \d{4}")
        self.assertEqual(self.get("/participa/99").status, 404)
        self.assertEqual(self.get("/participa/x/comentar").status, 404)

    def test_a_form_that_was_sent_and_says_something_else_is_refused(self):
        typed = self.form(comentario="Lo primero.")
        self.assertEqual(self.citizen.ask("POST", FORM, typed).status, 303)
        answer = self.citizen.ask("POST", FORM, typed | {"comentario": "Lo segundo."})
        self.assertEqual(answer.status, 422)
        self.assertIn("Lo segundo.", answer.text)
        self.assertNotIn(typed["envio"], answer.text)  # what comes next is another
        self.assertIn("ya se usó para enviar otra cosa", shown(answer))

    def test_answers_that_are_overdue_are_told(self):
        code = self.sent_code(comentario="Sin respuesta.")
        page = f"/participa/aporte/{code}"
        before = shown(self.get(OPEN))
        self.assertNotIn("vencida", before)
        read = "SELECT closes, answers_due FROM consultation WHERE consultation = 2"
        days = self.on_the_store(read)
        try:
            self.on_the_store(
                "UPDATE consultation SET closes = '2026-01-10', answers_due = '2026-01-20' "
                "WHERE consultation = 2"
            )
            for path in (OPEN, f"{OPEN}/resultados"):
                words = shown(self.get(path))
                self.assertIn("Respuestas vencidas", words, path)
                told = r"para el martes 20 de enero de 2026\. \d+ aportes? todavía espera"
                self.assertRegex(words, told, path)
            self.assertIn("La respuesta está vencida", shown(self.get(page)))
            self.assertIn("The answer is overdue", shown(self.get(f"/en{page}")))
            self.assertIn("se prometieron para el", shown(self.get("/participa")))
        finally:
            closes, due = days[0]
            self.on_the_store(
                f"UPDATE consultation SET closes = '{closes}', answers_due = '{due}' "
                "WHERE consultation = 2"
            )

    def on_the_store(self, statement: str) -> list:
        """As if days had gone by."""
        self.server.stop()
        with closing(sqlite3.connect(self.server.folder / "rumbo.sqlite3")) as database, database:
            rows = database.execute(statement).fetchall()
        self.server.start()
        return rows

    def test_of_two_moderators_the_second_is_told(self):
        number = self.sent_code(comentario="Para dos.")[:12]
        path = f"/participacion/2/aportes/{number}"
        first = self.staff["analista"].post(path, version="1", paso="publicar")
        late = self.staff["jefe"].post(path, version="1", paso="retirar", motivo="Insulto.")
        self.assertEqual((first.status, late.status), (303, 409))
        self.assertIn("Insulto.", late.text)

    def test_the_desk_lists_those_that_are_asked_for(self):
        def listed(query: str) -> list[str]:
            page = self.staff["analista"].ask("GET", f"/participacion/2{query}").text
            return re.findall(r"/participacion/2/aportes/(P-\d{4}-\d{5})", page)

        number = self.sent_code(comentario="Para filtrar.", tema="schedule", meta="")[:12]
        self.assertIn(number, listed(""))
        desk = shown(self.staff["analista"].ask("GET", "/participacion/2"))
        self.assertRegex(desk, r"Respondidos\s*Retirados")
        self.assertIn(number, listed("?estado=por-moderar&tema=schedule&meta=-"))
        for query in ("?estado=respondidos", "?estado=retirados", "?tema=budget", "?meta=2%2F2.5"):
            self.assertNotIn(number, listed(query))
        self.assertNotIn(number, self.get(f"{OPEN}/resultados").text)
        self.assertEqual(self.settle(number, "publicar").status, 303)
        self.assertNotIn(number, listed("?estado=por-moderar"))
        self.assertIn(number, self.get(f"{OPEN}/resultados").text)

    def test_who_wants_to_hear_of_the_next_leaves_no_address(self):
        page = self.get("/participa").text
        for path in ("novedades.atom", "calendario.ics"):
            self.assertIn(f'href="/participa/{path}"', page)
        feed = self.get("/participa/novedades.atom")
        self.assertEqual(feed.getheader("Content-Type"), "application/atom+xml; charset=utf-8")
        atom = {"a": "http://www.w3.org/2005/Atom"}
        entries = ElementTree.fromstring(feed.text).findall("a:entry", atom)
        told = {one.findtext("a:id", None, atom): one for one in entries}
        ends = {address.rpartition("/")[2] for address in told}
        self.assertEqual(ends, {"1#resultados", "2#apertura"})
        moments = [one.findtext("a:updated", None, atom) for one in entries]
        self.assertEqual(moments, sorted(moments, reverse=True))
        calendar = self.get("/participa/calendario.ics")
        self.assertEqual(calendar.getheader("Content-Type"), "text/calendar; charset=utf-8")
        uids = re.findall(r"UID:(\S+)", calendar.text)
        self.assertEqual(uids, ["consulta-2.cierre@rumbo", "consulta-2.respuestas@rumbo"])
        self.assertRegex(calendar.text, r"URL:\S+/participa/2\r\n")

    def test_it_is_made_longer_and_says_so(self):
        before = shown(self.get(OPEN))
        self.assertNotIn("se amplió", before)
        day = datetime.date.today() + datetime.timedelta(days=40)
        form = {
            "cierre": f"{day:%d/%m/%Y}",
            "respuestas": f"{day:%d/%m/%Y}",
            "motivo": "Lo pidieron las juntas.",
        }
        path = "/participacion/2/plazo"
        self.assertEqual(self.staff["analista"].post(path, **form).status, 403)
        past = self.staff["jefe"].post(path, **form | {"cierre": "1/1/2026"})
        self.assertEqual(past.status, 422)
        self.assertIn("Lo pidieron las juntas.", past.text)
        self.assertIn('href="#cierre"', past.text)
        self.assertEqual(self.staff["jefe"].post(path, **form).status, 303)
        page = shown(self.get(OPEN))
        self.assertIn("El plazo de esta consulta se amplió", page)
        self.assertIn("Lo pidieron las juntas.", page)
        self.assertIn("Que una quede", self.get(f"/participa/aporte/{self.sent_code()}").text)

    def test_files_are_of_the_consultation_edition(self):
        for file, type_of in (
            ("plan.json", "application/json"),
            ("metas.csv", "text/csv; charset=utf-8"),
            ("programacion.csv", "text/csv; charset=utf-8"),
            ("metas.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ):
            with urllib.request.urlopen(self.server.url + f"{OPEN}/edicion/{file}") as answer:
                self.assertEqual(answer.headers["Content-Type"], type_of)
                self.assertIn("consulta-2-", answer.headers["Content-Disposition"])
        self.assertEqual(self.get(f"{OPEN}/edicion/otra.pdf").status, 404)


if __name__ == "__main__":
    unittest.main()
