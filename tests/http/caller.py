"""A program with a key: makes one on the page of its person, and calls the API with it."""

import html
import http.client
import json
import re
import secrets
import time

from access_test import PASSWORD, Visitor

JSON = "application/json"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SCOPES = ("read", "audit", "formulate", "review", "decide", "administer")


def make_key(visitor: Visitor, *scopes: str, **form: str):
    """The answer of the page; its key is answer.key, or None."""
    fields = [("formulario", visitor.form_token), ("nombre", "Tablero"), ("clave", PASSWORD)]
    fields = [pair for pair in fields if pair[0] not in form] + list(form.items())
    if "hasta" not in form:
        fields.append(("hasta", time.strftime("%d/%m/%Y", time.gmtime(time.time() + 60 * 86400))))
    answer = visitor.ask(
        "POST", "/mi-perfil/claves", fields + [("permisos", scope) for scope in scopes]
    )
    found = re.search(r'id="clave-nueva">([\w-]{43})<', answer.text)
    answer.key = found[1] if found else None
    answer.number = number[1] if (number := re.search(r"clave número (\d+)", answer.text)) else ""
    problem = re.search(r"error-summary__list[^>]*><li>(.*?)</li>", answer.text)
    answer.problem = re.sub("<[^>]+>", "", html.unescape(problem[1])) if problem else ""
    return answer


def held(visitor: Visitor) -> list[str]:
    """The scopes that the page offers to its person."""
    page = visitor.ask("GET", "/mi-perfil/claves").text
    return [scope for scope in SCOPES if f'name="permisos" value="{scope}"' in page]


class Caller:
    def __init__(self, port: int, key: str = ""):
        self.port, self.key = port, key

    def call(self, method: str, path: str, body=None, patient: bool = True, **headers: str):
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.key:
            headers.setdefault("Authorization", "Bearer " + self.key)
        if method == "POST":
            headers.setdefault("Idempotency-Key", secrets.token_urlsafe(24))
        if body is not None:
            headers.setdefault("Content-Type", XLSX if isinstance(body, bytes) else JSON)
            body = body if isinstance(body, (str, bytes)) else json.dumps(body)
        while True:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            answer.body = answer.read()
            answer.text = answer.body.decode(errors="replace")
            connection.close()
            if answer.status != 429 or not patient or "too-many-calls" not in answer.text:
                break
            time.sleep(int(answer.getheader("Retry-After")))
        is_json = "json" in (answer.getheader("Content-Type") or "")
        is_lines = "x-ndjson" in (answer.getheader("Content-Type") or "")
        answer.said = json.loads(answer.text) if is_json and not is_lines else None
        return answer
