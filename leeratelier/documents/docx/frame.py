"""What stands around the blocks: properties, language, title, header and footer."""

import datetime
from collections.abc import Iterator

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import _Footer, _Header

from leeratelier.documents import wording
from leeratelier.documents.docx.inline import run
from leeratelier.documents.docx.xml import field, paragraph
from leeratelier.documents.tree import Document, Run

LANGUAGES = {"nl": "nl-NL", "fy": "fy-NL", "en": "en-GB"}


def dress(word: WordDocument, document: Document) -> None:
    _properties(word, document)
    _language(word, LANGUAGES[document.language])
    section = word.sections[0]
    _fill(section.first_page_header, paragraph("Normal"))
    _fill(section.header, paragraph("Header", run(Run(f"{document.title}\t{document.version}"))))
    _fill(section.first_page_footer, _footer(document))
    _fill(section.footer, _footer(document))


def title_block(document: Document) -> Iterator[BaseOxmlElement]:
    yield paragraph("Title", run(Run(document.title)))
    if document.description:
        yield paragraph("Subtitle", run(Run(document.description)))
    yield paragraph("Byline", run(Run(wording.byline(document))))


def _fill(part: _Header | _Footer, content: BaseOxmlElement) -> None:
    part.is_linked_to_previous = False
    part._element[:] = [content]


def _footer(document: Document) -> BaseOxmlElement:
    return paragraph(
        "Footer",
        run(Run(f"{document.author}\t{wording.PAGE} ")),
        *field("PAGE", run(Run("1"))),
        run(Run(f" {wording.OF} ")),
        *field("NUMPAGES", run(Run("1"))),
    )


def _properties(word: WordDocument, document: Document) -> None:
    moment = datetime.datetime.combine(document.date, datetime.time())
    properties = word.core_properties
    properties.title, properties.author = document.title[:255], document.author[:255]
    properties.subject, properties.version = document.description[:255], document.version[:255]
    properties.language = LANGUAGES[document.language]
    properties.created = properties.modified = moment
    properties.last_modified_by = document.author[:255]
    properties.revision = 1


def _language(word: WordDocument, language: str) -> None:
    spellings = word.styles.element.xpath("//w:rPrDefault//w:lang")
    for element in [*spellings, *word.settings.element.xpath("//w:themeFontLang")]:
        element.set(qn("w:val"), language)
