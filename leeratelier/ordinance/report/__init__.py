"""What leaves: the check, and the text itself, as neutral documents."""

from leeratelier.ordinance.report.check import check_report as check_report
