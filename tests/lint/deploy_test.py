"""What an installation is given: the example of a site for nginx, and the unit of systemd."""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LARGEST = re.compile(r"upload_bytes_max = std::size_t\{(\d+)\} << 20")


class NginxTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        text = (ROOT / "deploy/nginx.conf").read_text()
        text = re.sub(r"^\s*#.*$", "", text, flags=re.MULTILINE)
        cls.encrypted, cls.plain = re.split(r"^server \{", text, flags=re.MULTILINE)[1:]

    def said(self, directive: str) -> list[str]:
        (words,) = re.findall(rf"^\s*{directive} ([^;]+);", self.encrypted, re.MULTILINE)
        return words.split()

    def test_only_tls_of_today(self):
        self.assertEqual(self.said("ssl_protocols"), ["TLSv1.2", "TLSv1.3"])
        (suites,) = self.said("ssl_ciphers")
        for suite in suites.split(":"):
            self.assertRegex(suite, r"^ECDHE-(ECDSA|RSA)-(AES(128|256)-GCM|CHACHA20)-", suite)

    def test_pages_are_led_to_tls_and_calls_are_refused_in_the_clear(self):
        places = dict(re.findall(r"location (\S+) \{\s*return ([^;]+);", self.plain))
        self.assertEqual(places, {"/api/": "403", "/": "301 https://$host$request_uri"})
        self.assertNotIn("proxy_pass", self.plain)

    def test_it_asks_this_machine_alone(self):
        asked = set(re.findall(r"proxy_pass ([^;]+);", self.encrypted))
        self.assertEqual(asked, {"http://127.0.0.1:8080"})

    def test_counters_are_for_this_machine(self):
        (place,) = re.findall(r"location = /metrics \{([^}]+)\}", self.encrypted)
        self.assertEqual(re.findall(r"(allow|deny) ([^;]+);", place),
                         [("allow", "127.0.0.1"), ("deny", "all")])

    def test_files_that_rumbo_takes_come_through(self):
        largest = LARGEST.search((ROOT / "src/web/portal/routes.hpp").read_text())[1]
        self.assertEqual(self.said("client_max_body_size"), [f"{int(largest) + 1}m"])


class UnitTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        text = (ROOT / "deploy/rumbo.service").read_text()
        cls.said = dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE))

    def test_it_listens_to_this_machine_alone(self):
        self.assertIn(" --listen 127.0.0.1:8080", self.said["ExecStart"])

    def test_it_has_no_power_that_it_does_not_need(self):
        for setting in ("NoNewPrivileges", "PrivateDevices", "PrivateTmp", "ProtectHome",
                        "ProtectKernelModules", "RestrictNamespaces", "MemoryDenyWriteExecute",
                        "DynamicUser"):
            self.assertEqual(self.said[setting], "yes", setting)
        self.assertEqual(self.said["ProtectSystem"], "strict")
        self.assertEqual(self.said["CapabilityBoundingSet"], "")
        self.assertEqual(self.said["SystemCallFilter"], "@system-service")
        self.assertEqual(self.said["StateDirectoryMode"], "0700")


if __name__ == "__main__":
    unittest.main()
