"""An ordinance in XML with the shape of the CVDR, the collection of local regulations of the Dutch government.

The shape is that of real files, which is all we had: the official schema was not at hand, so a file is well formed
but not validated. Seen in real files: the metadata (owmskern, owmsmantel, cvdripm), intitule, aanhef, preambule,
hoofdstuk, paragraaf, artikel, kop with label, nr and titel, al, lijst, li with nr, structuurtekst, table, extref,
regeling-sluiting. Not seen there, and so **unverified**: lid with lidnr, afdeling, noot, bijlage, nota-toelichting.

The ordinance itself leaves, with its note and annexes. What was bound in front or could not be placed (`front`,
`stray`) is no part of a regulation: it stays behind, and a comment in the file says so.
"""

from leeratelier.ordinance.rules.cvdr_xml.write import to_cvdr as to_cvdr
