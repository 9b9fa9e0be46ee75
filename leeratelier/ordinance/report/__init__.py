"""What leaves: the check and the text itself as neutral documents, and the text in every form it can be taken along."""

from leeratelier.ordinance.report.check import check_report as check_report
from leeratelier.ordinance.report.takeaway import taken_along as taken_along
from leeratelier.ordinance.report.text import text_document as text_document
