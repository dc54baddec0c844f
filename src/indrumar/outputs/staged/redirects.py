"""Pages at addresses that a publication had under an earlier name, which lead to its new ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indrumar.outputs.finished.policy import with_policy
from indrumar.outputs.staged.brand_sheet import ICON
from indrumar.outputs.views.addresses import REDIRECT_SCRIPT, relative, web_address
from indrumar.outputs.views.library import Library
from indrumar.outputs.views.publication_view import PublicationView
from indrumar.outputs.views.render import render


def redirects(
    library: Library, shown: PublicationView, pages: Iterable[str]
) -> Iterator[tuple[str, bytes]]:
    """For each former name a redirect from each of the publication's pages: path → bytes.

    They are whole pages, not staged ones: without the site around them.
    """
    found = tuple(pages)
    base = f"{library.settings.site_url.rstrip('/')}/{shown.reader}/"
    for former in shown.metadata.former_slugs:
        for page in found:
            old = f"{former}/{page.removeprefix(f'{shown.slug}/')}"
            html = render(
                "redirect.html",
                old,
                library.locales[shown.reader],
                title=shown.metadata.title.into(shown.reader),
                target=relative(old, page),
                address=f"{base}{web_address(page)}",
                script=relative(old, REDIRECT_SCRIPT),
                icon=relative(old, ICON),
            )
            yield old.removesuffix(".md") + ".html", with_policy(html).encode()
