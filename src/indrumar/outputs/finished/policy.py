"""The Content-Security-Policy of every page: nothing from elsewhere, nothing inline.

It is in each page, so that it applies on any host and on a disk; `server_files` repeats it for
servers, which can also forbid others to show a page inside theirs.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from indrumar.settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; media-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'"
)
# A browser takes the last directive from a server only.
SERVER_POLICY = f"{POLICY}; frame-ancestors 'self'"

_CHARSET = '<meta charset="utf-8">'
_HEADERS = {
    "Content-Security-Policy": SERVER_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
}
_FONTS = "max-age=2592000"  # a month
_APACHE = """\
# For Apache; other servers do not read this file. The handbook says the same for nginx.
AddType text/javascript .js
AddType font/woff2 .woff2
AddType "text/markdown; charset=utf-8" .md
AddDefaultCharset utf-8
<IfModule mod_headers.c>
{headers}
  <FilesMatch "\\.woff2$">
    Header set Cache-Control "{fonts}"
  </FilesMatch>
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html text/css text/javascript text/plain text/markdown
  AddOutputFilterByType DEFLATE application/xml application/json image/svg+xml
</IfModule>
ErrorDocument 404 {root}404.html
{errors}"""
_APACHE_ERROR = """\
<If "%{{REQUEST_URI}} =~ m#^{root}{tag}/#">
  ErrorDocument 404 {root}{tag}/404.html
</If>
"""


def with_policy(html: str, policy: str = POLICY) -> str:
    """A whole page that states the policy before anything is loaded."""
    stated = f'{_CHARSET}\n<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_CHARSET, stated, 1)


def server_files(settings: Settings) -> dict[str, bytes]:
    """What servers read beside a site: `_headers` (Netlify, Cloudflare Pages), `.htaccess`."""
    lines = "".join(f"  {name}: {value}\n" for name, value in _HEADERS.items())
    headers = f"/*\n{lines}/*.woff2\n  Cache-Control: {_FONTS}\n"
    root = urlsplit(settings.site_url).path.rstrip("/") + "/"
    apache = _APACHE.format(
        headers="\n".join(
            f'  Header always set {name} "{value}"' for name, value in _HEADERS.items()
        ),
        fonts=_FONTS,
        root=root,
        errors="".join(_APACHE_ERROR.format(root=root, tag=tag) for tag in settings.tags),
    )
    return {"_headers": headers.encode(), ".htaccess": apache.encode()}
