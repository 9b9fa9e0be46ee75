"""Parts of an address."""


class StepNumber:
    """1 to 8: another number has no page."""

    regex = "[1-8]"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)
