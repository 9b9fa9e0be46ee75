"""Two versions of an ordinance side by side: what stayed, changed, moved, came and went.

found = compare(old, new)
found.counts["changed"], rows(found)[3].was
"""

from __future__ import annotations

from leeratelier.ordinance.rules.compare.changes import Change as Change
from leeratelier.ordinance.rules.compare.changes import Comparison as Comparison
from leeratelier.ordinance.rules.compare.changes import Kind as Kind
from leeratelier.ordinance.rules.compare.changes import compare as compare
from leeratelier.ordinance.rules.compare.table import Line as Line
from leeratelier.ordinance.rules.compare.table import Row as Row
from leeratelier.ordinance.rules.compare.table import rows as rows
