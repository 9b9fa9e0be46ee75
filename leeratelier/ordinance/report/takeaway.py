"""One text in every form in which it can be taken along."""

from __future__ import annotations

from django.utils import timezone

from leeratelier import documents
from leeratelier.documents.text import slug as file_name
from leeratelier.municipalities.models import Municipality
from leeratelier.ordinance.models import OrdinanceText
from leeratelier.ordinance.reading import reading_of
from leeratelier.ordinance.report.text import text_document
from leeratelier.ordinance.rules.akn import to_akn
from leeratelier.ordinance.rules.cvdr_xml import to_cvdr
from leeratelier.ordinance.rules.exported import export_json
from leeratelier.ordinance.rules.metadata import Metadata
from leeratelier.ordinance.rules.stored import from_json
from leeratelier.ordinance.rules.text import as_text
from leeratelier.ordinance.rules.tree import Ordinance

_XML = "application/xml"
_FILES = {"cvdr.xml": (_XML, to_cvdr), "akn.xml": (_XML, to_akn), "json": ("application/json", export_json)}


def taken_along(text: OrdinanceText, municipality: Municipality, form: str) -> documents.Written:
    """`form` is docx, pdf, txt, json, cvdr.xml or akn.xml; KeyError for another."""
    if form in documents.WRITERS:
        return documents.write(text_document(text, reading_of(text), municipality.name), form)
    ordinance = from_json(text.tree)
    name = f"{file_name(ordinance.title or text.title)}.{form}"
    if form == "txt":
        return documents.Written(_plain(ordinance), "text/plain; charset=utf-8", name)
    content_type, write = _FILES[form]
    return documents.Written(write(ordinance, _metadata(text, municipality)), content_type, name)


def _plain(ordinance: Ordinance) -> bytes:
    """For Windows too, which takes a text without a mark for another encoding."""
    return as_text(ordinance).encode("utf-8-sig", "replace")


def _metadata(text: OrdinanceText, municipality: Municipality) -> Metadata:
    day = timezone.localtime(text.imported_at).date()
    return Metadata(municipality.name, municipality.slug, day, text.number)
