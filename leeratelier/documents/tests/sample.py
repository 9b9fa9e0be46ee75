"""A document with every block and every dress once; its municipality is invented."""

import datetime

from leeratelier.documents import (
    BulletList,
    Callout,
    Document,
    Facts,
    Figure,
    Heading,
    ListItem,
    NumberedList,
    PageBreak,
    Paragraph,
    Run,
    Table,
    TableOfContents,
)
from leeratelier.documents.tree import Block

DAY = datetime.date(2026, 12, 17)
CHART = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" font-family="Public Sans">'
    b'<rect width="120" height="20" fill="#00653f"/><text x="4" y="50">Voorbereiding 5</text></svg>'
)


def document(*blocks: Block, title: str = "Toets", numbered: bool = False) -> Document:
    return Document(title, DAY, "Gemeente Duinoord", blocks, numbered=numbered)


def report() -> Document:
    return Document(
        title="Toets van de Participatieverordening Duinoord",
        date=DAY,
        author="Gemeente Duinoord",
        description="Eén van de drie momenten ontbreekt.",
        version="concept 3",
        blocks=[
            TableOfContents(),
            Heading(1, "Wat de wet minimaal vraagt"),
            Paragraph("Twee van de drie momenten staan er.", "lead"),
            Paragraph(
                [
                    Run("Evaluatie", bold=True),
                    Run(" ontbreekt in "),
                    Run("artikel 2", mark=True),
                    Run("; zie ", italic=True),
                    Run("de wet", link="https://wetten.overheid.nl/BWBR0005416"),
                    Run(" of "),
                    Run("leeratelier check", code=True),
                ]
            ),
            Facts([("Vastgesteld", "nog niet"), ("Gecontroleerd met de regels van", "december")]),
            Callout("error", "Evaluatie ontbreekt", [Paragraph("Voeg haar toe."), BulletList(["in artikel 2"])]),
            Heading(2, "Bevindingen"),
            Table(
                "Bevindingen naar gewicht",
                ["Regel", "Uitkomst"],
                [["Evaluatie geregeld", [Run("Ontbreekt", state="error")]], ["Citeertitel", "Gehaald"]],
                widths=[3, 1],
                align=["left", "right"],
                header_column=True,
            ),
            Paragraph("De raad besluit.", "law"),
            NumberedList([ListItem("Bespreek dit", BulletList(["met de griffie"])), "Besluit"], start=4),
            PageBreak(),
            Paragraph("Wat is er met ons idee gedaan?", "quote"),
            Figure(CHART, "Voorbereiding vijf keer genoemd", "Voorbereiding komt het meest voor"),
            Paragraph("Bron: Gemeentewet, artikel 150.", "small"),
        ],
    )
