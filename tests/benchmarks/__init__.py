"""Every figure that the project promises, measured: ``python -m tests.benchmarks [NAME ...] [--json]``.

A name is a module of this folder with ``rows() -> Iterator[Row]``, and a line in `__main__.NAMES`.
"""
