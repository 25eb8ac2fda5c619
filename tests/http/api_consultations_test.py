"""What programs do with consultations: opening one, its comments, settling and erasing them."""

import secrets
import unittest
from datetime import datetime, timedelta, timezone

from calling_office import OfficeTest

TODAY = datetime.now(timezone(timedelta(hours=-5))).date()  # in Colombia
SOON, LATER = (TODAY + timedelta(days=days) for days in (10, 30))


class ConsultationCallsTest(OfficeTest):
    def send(self, **members):
        body = {"topic": "promise", "words": "Que empiece por el sur."} | members
        return self.citizen.call("POST", "/api/v1/consultations/2/comments", body)

    def test_a_draft_is_consulted_and_comments_are_settled(self):
        self.office.begin("consultado")
        self.office.goal("consultado")
        path = "/formulations/consultado"
        tag = self.call("jefe", "GET", path).getheader("ETag")
        body = {"summary": "Qué haremos.", "purpose": "Mejorarlo."}
        body |= {"closes": SOON.isoformat(), "answers_due": LATER.isoformat()}
        opens = path + "/consultations"
        self.refused(self.call("jefe", "POST", opens, body), 428, "version-missing")
        self.refused(self.call("analista", "POST", opens, body, If_Match=tag), 403, "not-permitted")
        self.refused(
            self.call("jefe", "POST", opens, body, If_Match='"1"'), 412, "changed-meanwhile"
        )
        key = secrets.token_urlsafe()
        opened, again = (
            self.call("jefe", "POST", opens, body, If_Match=tag, Idempotency_Key=key)
            for _ in range(2)
        )
        self.assertEqual((opened.status, again.said), (201, opened.said))
        number = opened.said["consultation"]
        self.refused(
            self.call("jefe", "POST", opens, body, If_Match=tag), 409, "consultation-running"
        )
        read = self.citizen.call("GET", f"/api/v1/consultations/{number}").said
        self.assertEqual((read["plan"], read["state"]), ("consultado", "open"))
        goals = [goal["path"] for goal in read["goals"] if goal["change"] != "removed"]
        self.assertEqual(goals, ["M1"])
        # Begun from nothing: the one published plan of its unit and kind of the year before.
        self.assertRegex(read["against"], r"^plan-gestion-gdi-2026/\d+$")
        comments = f"/consultations/{number}/comments"
        comment = {"goal": "M1", "topic": "measure", "words": "Midan también folios."}
        sent = self.citizen.call("POST", "/api/v1" + comments, comment)
        self.assertEqual(sent.status, 201, sent.text)
        self.settled(number, sent.said)

    def settled(self, number: int, sent: dict) -> None:
        comments = f"/consultations/{number}/comments"
        name, code = sent["comment"], sent["code"]
        one = f"/participation/{number}/comments/{name}"
        self.assertEqual(self.citizen.call("GET", "/api/v1" + comments).said["count"], 0)
        tag = self.call("analista", "GET", one).getheader("ETag")
        published = {"moderation": "published"}
        for bad in ({}, {"moderation": "pending"}, {"moderation": "otra"}):
            answer = self.call("analista", "POST", one + "/moderation", bad, If_Match=tag)
            detail = self.refused(answer, 400, "body-malformed")["detail"]
            self.assertRegex(detail, "moderation|moderación")
            self.assertTrue(not bad or "published" in detail and "withdrawn" in detail, detail)
        self.refused(
            self.call("lider", "POST", one + "/moderation", published, If_Match=tag),
            403, "not-permitted",
        )
        done = self.call("analista", "POST", one + "/moderation", published, If_Match=tag)
        self.assertEqual(done.status, 200, done.text)
        answer = {"decision": "accepted", "words": "Se acoge.", "goal": "M1"}
        said = self.refused(
            self.call("analista", "POST", one + "/answer", answer, If_Match=tag),
            412, "comment-changed",
        )
        self.assertIn("repita la llamada", said["detail"])  # nothing of a page
        tag = self.call("analista", "GET", one).getheader("ETag")
        other = answer | {"decision": "quizás"}
        said = self.refused(
            self.call("analista", "POST", one + "/answer", other, If_Match=tag),
            422, "decision-unknown",
        )
        self.assertIn("accepted, accepted-in-part, not-accepted", said["detail"])
        done = self.call("analista", "POST", one + "/answer", answer, If_Match=tag)
        self.assertEqual(done.status, 200, done.text)
        followed = self.citizen.call("GET", "/api/v1/comments/" + code.lower()).said
        self.assertEqual(followed["answer"]["words"], "Se acoge.")
        public = self.citizen.call("GET", "/api/v1" + comments).said["comments"]
        self.assertEqual([(each["words"], "answer" in each) for each in public],
                         [("Midan también folios.", False)])  # its answer: with the results
        results = f"/participation/{number}/results"
        early = self.refused(self.call("jefe", "POST", results), 409, "consultation-open")
        self.assertIn("recibe aportes hasta", early["detail"])

    def test_a_comment_is_of_who_sent_it(self):
        words = "Que empiece por el sur."
        self.refused(self.send(name="Ana"), 422, "consent-missing")
        self.refused(self.send(topic="otro"), 422, "topic-unknown")
        self.assertEqual(self.send(words="a" * 2001).said["field"], "words")
        path, key = "/api/v1/consultations/2/comments", "1"
        body = {"topic": "promise", "words": words}
        first, again, other = (
            self.citizen.call("POST", path, text, Idempotency_Key=key)
            for text in (body, body, body | {"words": "Otra cosa."})
        )
        self.assertEqual((first.status, first.said), (again.status, again.said))
        self.refused(other, 422, "key-reused")
        code = first.said["code"]
        wrong = code[:-1] + ("A" if code[-1] != "A" else "B")
        for bad in (wrong, code[:12], "hola"):
            self.refused(self.citizen.call("GET", "/api/v1/comments/" + bad), 404,
                         "comment-unknown")
        self.refused(self.citizen.call("POST", "/api/v1/consultations/99/comments", body), 404,
                     "consultation-unknown")
        self.refused(self.citizen.call("POST", "/api/v1/consultations/1/comments", body), 409,
                     "consultation-closed")
        self.refused(self.citizen.call("POST", path, body, Idempotency_Key=""), 400,
                     "idempotency-key-missing")
        who = {"name": "Ana Ruiz", "email": "ana.ruiz@ejemplo.invalid", "consent": True}
        name = self.send(**who).said["comment"]
        one = f"/participation/2/comments/{name}"
        self.assertEqual(self.call("analista", "GET", one).said["sent_by"]["name"], "Ana Ruiz")
        self.assertNotIn("Ana Ruiz", self.call("lider", "GET", one).text)
        erasure = f"/comments/{name}/erasure"
        asked = {"reason": "Lo pidió por escrito."}
        self.refused(self.call("jefe", "POST", erasure, asked), 403, "not-permitted")
        self.assertEqual(self.call("administra", "POST", erasure, asked).status, 200)
        self.refused(self.call("administra", "POST", erasure, asked), 409, "already-done")
        self.assertNotIn("sent_by", self.call("analista", "GET", one).said)

    def test_the_words_of_a_comment_are_erased(self):
        own, other = self.send(words="Vivo aquí.").said, self.send(words="Cédula 5551.").said
        erasure = f"/participation/2/comments/{other['comment']}/erasure"
        asked = {"ground": "personal-data", "reason": "Una cédula."}
        unknown = self.call("analista", "POST", erasure, asked | {"ground": "otra"})
        said = self.refused(unknown, 422, "ground-unknown")
        self.assertEqual(said["field"], "ground")
        self.assertIn("author, personal-data", said["detail"])
        self.refused(self.call("analista", "POST", erasure, asked | {"reason": ""}), 422,
                     "reason-missing")
        self.refused(self.call("administra", "POST", erasure, asked), 403, "not-permitted")
        self.assertEqual(self.call("analista", "POST", erasure, asked).status, 200)
        self.refused(self.call("jefe", "POST", erasure, asked), 409, "already-done")
        withdrawal = f"/api/v1/comments/{own['code']}/withdrawal"
        for _ in range(2):
            self.assertEqual(self.citizen.call("POST", withdrawal).said,
                             {"comment": own["comment"]})
        wrong = withdrawal.replace(own["code"], own["code"][:12])
        self.refused(self.citizen.call("POST", wrong), 404, "comment-unknown")
        listed = self.citizen.call("GET", "/api/v1/consultations/2/comments").said["comments"]
        for one, ground in ((own, "author"), (other, "personal-data")):
            read = self.citizen.call("GET", f"/api/v1/comments/{one['code']}").said
            self.assertEqual((read["erased"]["ground"], read["stage"]), (ground, "withdrawn"))
            self.assertNotIn("words", read)
            (public,) = [each for each in listed if each["comment"] == one["comment"]]
            self.assertEqual(public["erased"], read["erased"])


if __name__ == "__main__":
    unittest.main()
