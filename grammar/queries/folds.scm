; Sections nest, so their folds do.
((section) @fold
  (#trim! @fold))

[
  (literal)
  (size_group)
  (color_group)
  (wiki_block)
  (folding_block)
  (if_block)
  (html_block)
  (syntax_block)
  (style_block)
  (latex_block)
  (table)
  (list)
  (block_quote)
] @fold
