"""What the website uses from `brand.yml`: a style sheet with its colours, and its logos.

`assets/indrumar/tokens.css` of the theme derives everything else from these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from urllib.parse import quote

from indrumar.metadata import Brand
from indrumar.metadata.font_sheet import font_faces, font_variables
from indrumar.outputs.staged.schemes import Scheme, dark, light
from indrumar.outputs.views.addresses import media_file
from indrumar.resource import Resource, logo_file

SHEET = "assets/indrumar/brand.css"
ICON = "assets/indrumar/icon.svg"
_STACKS = {
    "text": (
        "--ind-serif",
        '"Indrumar Serif", "Indrumar Signs", "Indrumar Serif Stand-in", Georgia, serif',
    ),
    "headings": (
        "--ind-sans",
        '"Indrumar Sans", "Indrumar Signs", "Indrumar Sans Stand-in", system-ui, "Segoe UI",'
        " sans-serif",
    ),
    "code": ("--ind-mono", '"Indrumar Mono", "Indrumar Signs", ui-monospace, monospace'),
}


def brand_sheet(brand: Brand) -> str:
    """The style sheet: every colour of the house, and those of light and of dark pages."""
    return "\n".join(
        (
            "/* Made from content/_shared/brand.yml: change it there. */",
            font_faces(brand.fonts, _web_font, " font-display: swap;") + brand.style_sheet,
            f":root {{ {font_variables(brand.fonts, _STACKS)} }}",
            _rule('body, [data-md-color-scheme="default"]', light(brand)),
            _rule('[data-md-color-scheme="slate"]', dark(brand)),
            "",
        )
    )


def web_font(file: str) -> str:
    """The staged path of a font of the house: cut and packed for the web."""
    return media_file(Resource(f"_shared/fonts/{file.rpartition('.')[0]}.woff2"))


def _web_font(file: str) -> str:
    return f"../{quote(web_font(file).removeprefix('assets/'))}"


def _rule(selector: str, scheme: Scheme) -> str:
    lines = "".join(f"  --ind-{name}: {colour};\n" for name, colour in scheme.items())
    return f"{selector} {{\n{lines}}}"


def icon(brand: Brand) -> str:
    """The icon of a site without one of its own: ours, in the colours of the house."""
    own = {name: brand.palette[name].rgb for name in ("blue", "paper", "orange")}
    return _ICON.format_map(own)


def looks(brand: Brand) -> Mapping[str, str]:
    """What the head of a page names: the colour behind it, light and dark, and the marks.

    Logos are addresses of staged files; without one of the house's own there is none.
    """
    logos = brand.logos
    marks = {"logo": logos.site, "logo_dark": logos.site_dark or logos.site}
    return {
        "light": light(brand)["page"],
        "dark": dark(brand)["page"],
        **{name: quote(media_file(logo_file(file))) for name, file in marks.items() if file},
    }


def brand_files(brand: Brand, read: Callable[[str], bytes]) -> Iterator[tuple[str, bytes]]:
    """The staged files of one language.

    `read` reads a file of `_shared/`, fonts packed for the web (`web_fonts`).
    """
    yield SHEET, brand_sheet(brand).encode()
    for file in sorted({file for _, font in brand.fonts.given() for _, file, *_ in font.faces()}):
        yield web_font(file), read(f"fonts/{file}")
    own = brand.logos
    yield ICON, read(f"logos/{own.icon}") if own.icon else icon(brand).encode()
    for file in sorted({found for found in (own.site, own.site_dark) if found}):
        yield media_file(logo_file(file)), read(f"logos/{file}")


_ICON = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">'
    '<rect width="32" height="32" rx="5" fill="{blue}"/>'
    '<path d="M5 8c4.200-1.300 7.800-.9 11 1.300C19.200 7.100 22.800 6.700 27 8v16.500'
    'c-4.200-1.300-7.800-.9-11 1.300-3.200-2.200-6.800-2.600-11-1.300z" fill="{paper}"/>'
    '<path d="M8.500 19.500c2.800-4 4.200.9 7.500-2.700s4.500-3.700 7.500-5.800" fill="none"'
    ' stroke="{orange}" stroke-width="2" stroke-linecap="round"/></svg>'
)
