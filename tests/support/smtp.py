"""A mail server for tests, on a free port of this machine: keeps what it is sent, or behaves badly.

    with smtp.Server() as server:      # server.mails: email.message.EmailMessage, as they came
    with smtp.Server("refuse"):        # 550 to every recipient
    with smtp.Server("busy"):          # 451 to every recipient
    with smtp.Server("mute"):          # accepts the connection and says nothing
    with smtp.Server("die"):           # closes the connection in the middle of a mail
    with smtp.Server("deny"):          # 535 to whoever signs in
    with smtp.Server(certificate=path, key=path):  # offers STARTTLS, and takes nothing without it
"""

import base64
import email
import email.policy
import socketserver
import ssl
import threading
import time

USER, PASSWORD = "rumbo", "clave de correo"


class Session(socketserver.StreamRequestHandler):
    def say(self, line: str) -> None:
        self.wfile.write(line.encode() + b"\r\n")
        self.wfile.flush()

    def handle(self) -> None:
        server = self.server.owner
        server.connections += 1
        if server.manner == "mute":
            server.closing.wait(60)
            return
        self.is_secure = server.tls is None
        self.say("220 test ESMTP")
        while line := self.rfile.readline():
            verb, _, rest = line.decode(errors="replace").strip().partition(" ")
            answer = getattr(self, "on_" + verb.lower(), None)
            if answer is None:
                self.say("500 what?")
            elif answer(rest) == "quit":
                return

    def on_ehlo(self, _: str) -> None:
        self.say("250-test")
        if not self.is_secure:
            self.say("250-STARTTLS")
        self.say("250-AUTH PLAIN")
        self.say("250 SMTPUTF8")

    def on_starttls(self, _: str) -> None:
        self.say("220 go on")
        self.connection = self.server.owner.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb")
        self.is_secure = True

    def on_auth(self, rest: str) -> None:
        mechanism, _, answer = rest.partition(" ")
        if not answer:
            self.say("334 ")
            answer = self.rfile.readline().decode().strip()
        given = base64.b64decode(answer).decode().split("\0")[1:]
        self.server.owner.signed_in.append(given[0])
        is_known = mechanism == "PLAIN" and given == [USER, PASSWORD]
        is_good = is_known and self.server.owner.manner != "deny"
        self.say("235 welcome" if is_good else "535 not you")

    def on_mail(self, _: str) -> None:
        self.say("250 ok" if self.is_secure else "530 STARTTLS first")

    def on_rcpt(self, _: str) -> None:
        refusals = {"refuse": "550 no such box", "busy": "451 come back later"}
        self.say(refusals.get(self.server.owner.manner, "250 ok"))

    def on_data(self, _: str) -> str | None:
        self.say("354 go on")
        if self.server.owner.manner == "die":
            self.rfile.readline()
            return "quit"
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line[1:] if line.startswith(b".") else line)
        self.server.owner.keep(b"".join(lines))
        self.say("250 kept")
        return None

    def on_quit(self, _: str) -> str:
        self.say("221 bye")
        return "quit"


class Server:
    def __init__(self, manner: str = "", certificate: str = "", key: str = ""):
        self.manner = manner
        self.mails: list[email.message.EmailMessage] = []
        self.raw: list[bytes] = []
        self.signed_in: list[str] = []
        self.connections = 0
        self.closing = threading.Event()
        self.tls = None
        if certificate:
            self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.tls.load_cert_chain(certificate, key)
        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Session)
        self._server.daemon_threads = True
        self._server.owner = self
        self.port = self._server.server_address[1]

    def keep(self, raw: bytes) -> None:
        self.raw.append(raw)
        self.mails.append(email.message_from_bytes(raw, policy=email.policy.default))

    def wait_for(self, found, seconds: float = 20):
        """The first mail of which `found` holds; the mails of a server come when they come."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            for mail in list(self.mails):
                if found(mail):
                    return mail
            time.sleep(0.05)
        raise AssertionError(f"no such mail among {[str(m['Subject']) for m in self.mails]}")

    def __enter__(self) -> "Server":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()
