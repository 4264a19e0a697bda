; Brackets that nest and that must pair.

[
  (size_group)
  (color_group)
  (wiki_block)
  (folding_block)
  (if_block)
  (html_block)
  (syntax_block)
  (style_block)
  (latex_block)
  (link)
  (file_link)
  (category)
  (footnote)
  (macro)
] @rainbow.scope

[
  "{{{"
  "}}}"
  "[["
  "]]"
  "[*"
  "]"
  "["
  ")]"
] @rainbow.bracket
