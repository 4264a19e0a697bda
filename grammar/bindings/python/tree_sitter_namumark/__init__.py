"""NamuMark (나무마크), the markup of namu.wiki, for tree-sitter."""

from importlib.resources import files

from ._binding import language

_queries = files(__package__) / "queries"

HIGHLIGHTS_QUERY = (_queries / "highlights.scm").read_text(encoding="utf-8")
INJECTIONS_QUERY = (_queries / "injections.scm").read_text(encoding="utf-8")
TAGS_QUERY = (_queries / "tags.scm").read_text(encoding="utf-8")

__all__ = ["language", "HIGHLIGHTS_QUERY", "INJECTIONS_QUERY", "TAGS_QUERY"]
