"""The print run of a publication: everything a print shop and the office need, in one folder.

`print/<slug>/ed-<n>/` holds `press/` for the print shop, `office/` for the printer at hand and, if
there is a distribution list, `distribution/` with the papers that carry names. What is made takes
the place of what was there only when all of it is good.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from indrumar.composing.document import Document
from indrumar.inspect import Inspection, inspect, stops
from indrumar.messages import Message, RefusalError, said
from indrumar.outputs.run_papers.distribution import Distribution, distribute, distribute_list
from indrumar.outputs.table import KIT
from indrumar.print_run.earlier import Earlier, earlier
from indrumar.print_run.kit import Kit, kit_of
from indrumar.print_run.kit_order import KitOrder, kit_order
from indrumar.print_run.kit_papers import Paperwork
from indrumar.print_run.report import report_lines
from indrumar.problems import Problem, in_order
from indrumar.production.deposit import copies_owed
from indrumar.reading.table_file import read_table
from indrumar.selection import Selection
from indrumar.settings import Settings
from indrumar.translation.targets import is_below, print_problems
from indrumar.workshop.files import replacing, sweep, write
from indrumar.workshop.making import Workshop

LIST = "distribution"
"""The name of a distribution list in `private/<slug>/`, without ending."""


class ListError(RefusalError):
    """A list was named that is not for one run."""


@dataclass(frozen=True, slots=True)
class PrintRunResult:
    """The result of a print run: `folder` is the kit's, `lines` are the report on it."""

    problems: tuple[Problem, ...]
    made: bool
    folder: Path | None = None
    lines: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class _Distributed:
    """The recipients of a document's copies, as far as known, and what is wrong with the list."""

    distribution: Distribution | None
    problems: tuple[Problem, ...]


def print_run(
    settings: Settings,
    selection: Selection,
    workshop: Workshop,
    *,
    strict: bool = False,
    final: bool = False,
    list_file: Path | None = None,
) -> PrintRunResult:
    """Makes the kit of the selection's publication, for the documents that have a run.

    If none has one, for those that are wanted. `list_file` is the distribution list, which is
    otherwise read from `private/<slug>/`: `distribution-en.csv` for the run of that language,
    `distribution.csv` for the first run. Raises ListError if `list_file` is named and the selection
    has several runs or none.
    """
    progress = workshop.progress
    with progress.step(said("kit.steps.check")):
        found = inspect(settings, final=final, publication=selection.publication)
        orders, untaken = _taken(tuple(_orders(found, selection, settings)), selection, settings)
        lists = dict(_distributions(orders, list_file))
    problems = (*found.problems, *untaken, *(p for one in lists.values() for p in one.problems))
    if stops(problems, strict):
        return PrintRunResult(in_order(problems), made=False)
    with progress.step(said("kit.steps.made", names=tuple(order.name for order in orders))):
        made = _kits(orders, workshop)
    problems += tuple(p for kit in made for p in kit.problems)
    if stops(problems, strict):
        return PrintRunResult(in_order(problems), made=False)
    with progress.step(said("kit.steps.papers")):
        files = dict(_files(orders, made, lists))
    folder = _place(settings, orders[0].document)
    others = _others(folder, orders, selection)
    _put(folder, files, others)
    lines = tuple(report_lines(found.project, orders, made, tuple(files)))
    if others.documents:
        lines += (said("kit.earlier", names=others.documents),)
    return PrintRunResult(in_order(problems), True, folder, lines)


def _others(folder: Path, orders: tuple[KitOrder, ...], selection: Selection) -> Earlier:
    """The kits to leave in place: those that a run for one language or audience is not about."""
    if not (selection.language or selection.audience):
        return Earlier({}, ())
    made = [order.screen.name for order in orders]
    return earlier(folder, orders[0].document.publication, made)


def _kits(orders: tuple[KitOrder, ...], workshop: Workshop) -> tuple[Kit, ...]:
    """The kits of orders, in their order."""
    made = workshop.make(KIT.kind, KIT.maker, {order.name: order for order in orders})
    return tuple(kit_of(made[order.name]) for order in orders)


def _orders(found: Inspection, selection: Selection, settings: Settings) -> Iterator[KitOrder]:
    """The documents to print: those with a run, or all that are wanted if none has one."""
    wanted = [document for document in found.documents if selection.wants(document)]
    orders = [kit_order(document, found.project, settings) for document in wanted]
    with_run = [order for order in orders if order.run is not None]
    chosen = orders if selection.language or selection.audience else with_run or orders
    yield from chosen


def _taken(
    orders: tuple[KitOrder, ...], selection: Selection, settings: Settings
) -> tuple[tuple[KitOrder, ...], tuple[Problem, ...]]:
    """The orders for documents that a print run takes, and the problems of the others.

    If a language is named, or nothing else would be printed, its order stays, with an error.
    """
    lowest = settings.lowest.print
    taken = tuple(one for one in orders if not is_below(one.document, lowest))
    refused = bool(selection.language) or not taken
    documents = (one.document for one in orders)
    problems = tuple(print_problems(documents, lowest, refused=refused))
    return orders if refused else taken, problems


def _distributions(
    orders: tuple[KitOrder, ...], list_file: Path | None
) -> Iterator[tuple[str, _Distributed]]:
    """The recipients of each document's copies, by its name."""
    runs = [order.screen.name for order in orders if order.run is not None]
    if list_file is not None and len(runs) > 1:
        raise ListError(said("kit.one-list", names=tuple(runs)))
    if list_file is not None and orders and not runs:
        raise ListError(said("kit.list-without-run"))
    for order in orders:
        path = list_file or _list_of(order, first=order.screen.name in runs[:1])
        yield order.screen.name, _distributed(order, path)


def _list_of(order: KitOrder, *, first: bool) -> Path:
    """The list of a document's own, or the one of the publication for its first run."""
    slug = order.document.publication.slug
    folder = order.settings.root / "private" / slug
    own = folder / f"{LIST}{order.screen.name.removeprefix(slug)}.csv"
    return folder / f"{LIST}.csv" if first and not own.is_file() else own


def _distributed(order: KitOrder, path: Path) -> _Distributed:
    if order.run is None:
        return _Distributed(None, ())
    metadata = order.document.publication.metadata
    owed = copies_owed(metadata.imprint.adjusting(order.project.jurisdiction))
    if not path.is_file():
        place = order.document.publication.source.place("print", "copies")
        return _Distributed(*distribute(order.run, owed, (), place))
    table, unread = read_table(path, _named(path, order.settings.root))
    if table is None:
        return _Distributed(None, unread)
    distribution, problems = distribute_list(order.run, owed, table)
    return _Distributed(distribution, (*unread, *problems))


def _named(path: Path, root: Path) -> str:
    """The list's name in problems: from the project's folder if it is inside."""
    whole = path.resolve()
    return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else str(path)


def _files(
    orders: Sequence[KitOrder], made: Sequence[Kit], lists: Mapping[str, _Distributed]
) -> Iterator[tuple[str, bytes]]:
    """All files of the kits and their papers, by path below the folder."""
    for order, kit in zip(orders, made, strict=True):
        yield from kit.files.items()
        yield from _papers(order, kit, lists[order.screen.name]).items()


def _papers(order: KitOrder, kit: Kit, listed: _Distributed) -> dict[str, bytes]:
    if order.run is None:
        return {}
    work = Paperwork(order, kit, order.run)
    files = dict(work.order_files())
    if listed.distribution is not None:
        files |= dict(work.distribution_files(listed.distribution))
    return files


def _place(settings: Settings, document: Document) -> Path:
    publication = document.publication
    edition = publication.metadata.edition.number
    return settings.root / KIT.at(slug=publication.slug, edition=edition)


def _put(folder: Path, files: dict[str, bytes], others: Earlier) -> None:
    """Replaces the kit that was there by the one that was made, and those of `others`."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    sweep(folder.parent, "ed-*")
    with replacing(folder) as new:
        for name, source in others.files.items():
            write(new / name, source.read_bytes())
        for name, data in files.items():
            write(new / name, data)
