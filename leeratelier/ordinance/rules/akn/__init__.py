"""An ordinance as Akoma Ntoso 3.0, valid against the schema of OASIS, and back: from_akn(to_akn(x)) == carried(x).

`carried(x)` is x itself, unless x holds characters that XML can't hold. Our ids are the eIds. The first title,
preamble, body and closing have their place in the `act`; every other part (front, note, annex, stray) is a `doc`
among the attachments. What Akoma Ntoso has no word for (the bare number beside the label, the page of the file, the
order of the parts) stands in attributes of the namespace `names.OWN`, which other programs pass over.
"""

from leeratelier.ordinance.rules.akn.read import from_akn as from_akn
from leeratelier.ordinance.rules.akn.write import to_akn as to_akn
