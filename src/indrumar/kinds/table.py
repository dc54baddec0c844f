"""The kinds of publications: a file and a line in the table for each."""

from __future__ import annotations

from indrumar.kinds.factsheet import FACTSHEET
from indrumar.kinds.guide import GUIDE
from indrumar.kinds.inventory import INVENTORY
from indrumar.kinds.kind import Kind
from indrumar.kinds.leaflet import LEAFLET
from indrumar.kinds.manual import MANUAL
from indrumar.kinds.plan import PLAN
from indrumar.kinds.policy import POLICY
from indrumar.kinds.strategy import STRATEGY
from indrumar.kinds.study import STUDY

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        GUIDE,
        STRATEGY,
        MANUAL,
        POLICY,
        PLAN,
        STUDY,
        INVENTORY,
        LEAFLET,
        FACTSHEET,
    )
}
