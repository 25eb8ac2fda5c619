"""How many tests passed, failed and were skipped, and what to show of those that did not pass."""

from dataclasses import dataclass, field


@dataclass
class Tally:
    passed: int = 0
    failed: int = 0
    skipped: int = 0
    problems: list[str] = field(default_factory=list)

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.passed + other.passed,
            self.failed + other.failed,
            self.skipped + other.skipped,
            self.problems + other.problems,
        )

    def line(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"

    def is_green(self) -> bool:
        return self.passed > 0 and self.failed == 0 and self.skipped == 0


def broken(problem: str) -> Tally:
    """A suite that died before it could say what it ran: one failure."""
    return Tally(failed=1, problems=[problem])
