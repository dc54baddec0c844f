"""`scripts/bench`: the list of benchmarks, or one of them."""

from __future__ import annotations

import click
import print_files
import program_start
import search_index


@click.group(invoke_without_command=True)
@click.pass_context
def bench(context: click.Context) -> None:
    """Measure what takes time. Numbers depend on the machine; ratios apply elsewhere as well."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


bench.command("print")(print_files.measure)
bench.command("search")(search_index.measure)
bench.command("start")(program_start.measure)

if __name__ == "__main__":
    bench(prog_name="scripts/bench")
