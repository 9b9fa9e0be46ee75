"""What people do with the text of an ordinance."""

from __future__ import annotations

from dataclasses import replace

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from leeratelier.accounts.models import User
from leeratelier.files import actions as files
from leeratelier.files.models import StoredFile
from leeratelier.files.rules.lines import Extracted, Line
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.rules.check import check
from leeratelier.ordinance.rules.edition import rules_version
from leeratelier.ordinance.rules.outcome import Report
from leeratelier.ordinance.rules.parse import parse_lines
from leeratelier.ordinance.rules.stored import from_json, results_to_json, to_json
from leeratelier.ordinance.rules.tree import Ordinance
from leeratelier.privacy.actions import record
from leeratelier.workspaces.models import Workspace

COMPOSED = "keuzes"
"""The format of a text that was made here from the choices."""

KEPT_DAYS = 30
"""How long a text that was thrown away can be taken back."""


def bring_in(
    municipality: Municipality, extracted: Extracted, by: User, *, content: bytes = b"", filename: str = ""
) -> OrdinanceText:
    """Read, check and keep a text as the newest one; the file it came in, if any, is kept with it.

    Reading and checking come before the transaction: they take a while and nothing may wait for them.
    """
    ordinance = parse_lines([_storable(line) for line in extracted.lines])
    ordinance = replace(ordinance, remarks=(*extracted.remarks, *ordinance.remarks))
    report = check(ordinance)
    title = report.title or extracted.title
    with transaction.atomic():
        scope = f"municipality:{municipality.slug}"
        file = files.store(ContentFile(content, name=filename), scope=scope, user=by) if content else None
        return _keep(municipality, ordinance, report, by, title=title, form=extracted.format, file=file)


def keep_composed(municipality: Municipality, ordinance: Ordinance, by: User) -> OrdinanceText:
    """A text made from the choices, as the newest one. Its units keep the ids of their clauses."""
    report = check(ordinance)
    with transaction.atomic():
        return _keep(municipality, ordinance, report, by, title=ordinance.title, form=COMPOSED)


def recheck() -> int:
    """Check the texts anew that other rules checked, after an update; how many. May run twice without harm."""
    stale = OrdinanceText.objects.exclude(checked_with=rules_version())
    count = 0
    for text in stale.defer("results").iterator(chunk_size=20):
        report = check(from_json(text.tree))
        text.results, text.law_open = results_to_json(report.findings), _law_open(report)
        text.checked_with = rules_version()
        text.save(update_fields=["results", "law_open", "checked_with"])
        count += 1
    return count


@transaction.atomic
def throw_away(text: OrdinanceText, by: User, *, back: bool = False) -> None:
    """Marks the text; within `KEPT_DAYS` it can be taken back."""
    text.deleted_at = None if back else timezone.now()
    text.save(update_fields=["deleted_at"])
    deed = "ordinance.taken_back" if back else "ordinance.thrown_away"
    record(by, deed, scope=f"municipality:{text.workspace.municipality.slug}", target=text)


def _storable(line: Line) -> Line:
    """PostgreSQL keeps no NUL character; it is no word either."""
    return replace(line, text=line.text.replace("\0", "")) if "\0" in line.text else line


def _law_open(report: Report) -> int:
    """A document of another kind has none of what the law asks, so everything is open."""
    return sum(found.result.outcome != "met" for found in report.legal_minimum)


def _keep(
    municipality: Municipality,
    ordinance: Ordinance,
    report: Report,
    by: User,
    *,
    title: str,
    form: str,
    file: StoredFile | None = None,
) -> OrdinanceText:
    Workspace.objects.get_or_create(municipality=municipality)
    workspace = Workspace.objects.select_for_update().get(municipality=municipality)
    newest = workspace.ordinance_texts.order_by("-number").values_list("number", flat=True).first() or 0
    text = OrdinanceText.objects.create(
        workspace=workspace,
        number=newest + 1,
        title=title[:300],
        format=form,
        file=file,
        articles=report.articles,
        law_open=_law_open(report),
        tree=to_json(ordinance),
        results=results_to_json(report.findings),
        checked_with=rules_version(),
        imported_by=by,
    )
    scope = f"municipality:{municipality.slug}"
    deed = "ordinance.composed" if form == COMPOSED else "ordinance.brought_in"
    record(by, deed, scope=scope, target=text, changes={"articles": [None, text.articles]})
    return text
