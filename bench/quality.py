"""How well the checks decide, over the labelled documents of the repository; their makers know these documents."""

from __future__ import annotations

from leeratelier.ordinance.tests.measuring import Measurement, measure

__all__ = ["as_json", "measure"]


def as_json(found: Measurement) -> dict[str, object]:
    scores = {rule: found.score(rule) for rule in found.rules}
    return {
        "documents": len({answer.document for answer in found.answers}),
        "macro_f1": found.macro_f1,
        "rules": {
            rule: {"precision": score.precision, "recall": score.recall, "f1": found.f1(rule)}
            for rule, score in scores.items()
        },
    }
