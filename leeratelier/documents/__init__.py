"""One neutral document or workbook, and the formats it can leave in.

A room fills the tree of `tree.py` (or the sheets of `sheets.py`) and asks for a format by name:

    document = Document("Toets van de verordening", date, "Gemeente Duinoord", [Heading(1, "Bevindingen"), …])
    documents.write(document, "pdf").content

A new format is one module here and one line in `formats.py`. Plain Python: no Django.
"""

from leeratelier.documents.formats import WRITERS as WRITERS
from leeratelier.documents.formats import Writer as Writer
from leeratelier.documents.formats import Written as Written
from leeratelier.documents.formats import write as write
from leeratelier.documents.sheets import Sheet as Sheet
from leeratelier.documents.sheets import Workbook as Workbook
from leeratelier.documents.tree import BulletList as BulletList
from leeratelier.documents.tree import Callout as Callout
from leeratelier.documents.tree import Document as Document
from leeratelier.documents.tree import Facts as Facts
from leeratelier.documents.tree import Figure as Figure
from leeratelier.documents.tree import Heading as Heading
from leeratelier.documents.tree import ListItem as ListItem
from leeratelier.documents.tree import NumberedList as NumberedList
from leeratelier.documents.tree import PageBreak as PageBreak
from leeratelier.documents.tree import Paragraph as Paragraph
from leeratelier.documents.tree import Run as Run
from leeratelier.documents.tree import Table as Table
from leeratelier.documents.tree import TableOfContents as TableOfContents
