from unittest import TestCase

import tree_sitter_namumark
from tree_sitter import Language, Parser, Query


class TestLanguage(TestCase):
    def setUp(self):
        self.language = Language(tree_sitter_namumark.language())

    def test_parses_a_page(self):
        text = "== 제목 ==\n'''굵게''' {{{#red 빨강}}}".encode()
        root = Parser(self.language).parse(text).root_node
        bold = root.child(0).child(1)
        self.assertEqual((bold.type, bold.text.decode()), ("bold", "'''굵게'''"))
        self.assertFalse(root.has_error)

    def test_has_its_queries(self):
        for name in ["HIGHLIGHTS_QUERY", "INJECTIONS_QUERY", "TAGS_QUERY"]:
            self.assertTrue(Query(self.language, getattr(tree_sitter_namumark, name)))
