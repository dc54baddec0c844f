"""Templates are compiled once for all runs of a process, and anew when somebody changes them."""

from __future__ import annotations

import jinja2

from indrumar.mkdocs_plugin.compiled_templates import CompiledTemplates


def test_a_run_takes_the_compiled_template_of_another_until_its_source_changes(
    tmp_path, monkeypatch
):
    compiled = []
    compile_template = jinja2.Environment.compile

    def counted(self, source, name=None, filename=None, *rest, **more):
        compiled.append(name)
        return compile_template(self, source, name, filename, *rest, **more)

    monkeypatch.setattr(jinja2.Environment, "compile", counted)
    known = CompiledTemplates()

    def shown(text: str) -> str:
        (tmp_path / "page.html").write_text(text, "utf-8")
        loader = jinja2.FileSystemLoader(tmp_path)
        run = jinja2.Environment(loader=loader, bytecode_cache=known, autoescape=True)
        return run.get_template("page.html").render(title="Ghid")

    assert [shown("<h1>{{ title }}</h1>") for _ in range(2)] == ["<h1>Ghid</h1>"] * 2
    assert compiled == ["page.html"]
    assert shown("<h2>{{ title }}</h2>") == "<h2>Ghid</h2>"
    assert compiled == ["page.html"] * 2
