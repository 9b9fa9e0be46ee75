"""All that is kept of one person, as plain data (AVG article 15 and 20)."""

from __future__ import annotations

import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils import timezone
from django.utils.translation import gettext as _

from leeratelier.privacy.register import personal
from leeratelier.privacy.rows import model_of, rows_of
from leeratelier.privacy.words import field_word, label


def data_of(user: Any) -> dict[str, Any]:
    """{"gemaakt_op": …, "gegevens": [{"soort", "doel", "grondslag", "bewaartermijn", "rijen"}, …]}, ready for JSON."""
    kept = []
    for entry in personal():
        names = {name: field_word(entry, name) for name in entry.fields if name not in entry.secret}
        rows = [
            {names[name]: value for name, value in row.items()}
            for row in rows_of(entry, user).order_by("pk").values(*names)
        ]
        if rows:
            kept.append(
                {
                    "soort": label(entry),
                    "tabel": model_of(entry)._meta.label,
                    "doel": entry.purpose,
                    "grondslag": entry.basis,
                    "bewaartermijn": entry.retention,
                    "rijen": rows,
                }
            )
    facts = {"uitleg": _("Alles wat Leeratelier van u bewaart."), "gemaakt_op": timezone.localtime(), "gegevens": kept}
    plain: dict[str, Any] = json.loads(json.dumps(facts, cls=DjangoJSONEncoder))
    return plain
