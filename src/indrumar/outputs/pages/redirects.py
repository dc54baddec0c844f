"""Pages at addresses that a publication had under an earlier name, which lead to its new ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indrumar.outputs.pages.addresses import REDIRECT_SCRIPT, relative, web_address
from indrumar.outputs.pages.brand_sheet import ICON
from indrumar.outputs.pages.library import Library
from indrumar.outputs.pages.policy import with_policy
from indrumar.outputs.pages.publication_view import PublicationView
from indrumar.outputs.pages.render import render


def redirects(
    library: Library, shown: PublicationView, pages: Iterable[str]
) -> Iterator[tuple[str, bytes]]:
    """For each former name a redirect from each of the publication's pages: path → bytes.

    They are whole pages, not staged ones: nothing of the site stands around them.
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
