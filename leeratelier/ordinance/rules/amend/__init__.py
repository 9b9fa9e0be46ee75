"""A wijzigingsverordening from the differences between two versions.

amendment = generate(old, new)
as_text(amendment)                     "Artikel 3, tweede lid, komt te luiden: …"
apply(amendment, old)                  the consolidated text: title, body and annexes of `new`
"""

from leeratelier.ordinance.rules.amend.applied import CannotApply as CannotApply
from leeratelier.ordinance.rules.amend.applied import apply as apply
from leeratelier.ordinance.rules.amend.document import as_ordinance as as_ordinance
from leeratelier.ordinance.rules.amend.document import as_text as as_text
from leeratelier.ordinance.rules.amend.document import onderdelen as onderdelen
from leeratelier.ordinance.rules.amend.generated import generate as generate
from leeratelier.ordinance.rules.amend.instructions import Amendment as Amendment
