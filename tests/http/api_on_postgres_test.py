"""What programs do on PostgreSQL: a plan from its draft to the public, every example of the served
document, and numbers of what is another's, as on SQLite."""

import unittest

import api_calls_test
import api_examples_test
import others_things_test


class CallsOnPostgresTest(api_calls_test.CallsTest):
    on_postgres = "rumbo_calls"


class ExamplesOnPostgresTest(api_examples_test.ExamplesTest):
    on_postgres = "rumbo_examples"
    left_out = frozenset({"askBackup"})  # a server of PostgreSQL is copied with its own tools


class OthersThingsOnPostgresTest(others_things_test.OthersThingsTest):
    on_postgres = "rumbo_others"


if __name__ == "__main__":
    unittest.main()
