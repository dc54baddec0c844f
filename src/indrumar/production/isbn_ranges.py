"""How the ISBN agency has divided the groups in which our publications are numbered.

Taken from the range message of the International ISBN Agency (file date 4 January 2026, serial
6e5a8502-5e3f-4baa-9b1a-ff835dd18851, https://www.isbn-international.org/export_rangemessage.xml),
read on 2026-11-23 as python-stdnum 2.2 distributes it (`stdnum/isbn.dat`). Groups of other
countries are left out: their hyphens are not checked.
"""

from __future__ import annotations

from collections.abc import Mapping

RANGES: Mapping[str, str] = {
    # former U.S.S.R., now mainly the Russian Federation
    "978-5": """
        00000-00499 0050-0099 01-19 200-361 3620-3623 36240-36299 363-420 4210-4299 430-430
        4310-4399 440-440 4410-4499 450-603 6040000-6049999 605-699 7000-8499 85000-89999
        900000-909999 91000-91999 9200-9299 93000-94999 9500000-9500999 9501-9799 98000-98999
        9900000-9909999 9910-9999""",
    # Romania
    "978-606": "000-099 10-49 500-799 8000-9099 910-919 92000-95999 9600-9749 975-999",
    "978-630": "300-399 6500-6849 95000-99999",
    "978-973": """
        0-0 100-169 1700-1999 20-54 550-759 7600-8499 85000-88999 8900-9499 95000-99999""",
    # Ukraine
    "978-617": "00-49 500-699 7000-8999 90000-99999",
    "978-966": """
        00-12 130-139 14-14 1500-1699 170-199 2000-2789 279-289 2900-2999 300-699 7000-8999
        90000-90999 910-949 95000-97999 980-999""",
    # Republic of Moldova
    "978-9975": "0-0 100-299 3000-3999 4000-4499 45-89 900-949 9500-9999",
}
"""Prefix and group → the ranges of registrants in use; both ends belong to a range."""
