"""`python -m tests.documentation`: renew the tables of the manual that are made from the program."""

from __future__ import annotations

from tests.documentation import GENERATED, with_table

if __name__ == "__main__":
    for path, table in GENERATED.items():
        path.write_text(with_table(path.read_text(encoding="utf-8"), table()), encoding="utf-8")
        print(path)
