"""The version of the tool, which also stands in pyproject.toml."""

VERSION = "0.1.0"
