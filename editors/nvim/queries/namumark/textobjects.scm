; A page's parts under the names of a program's: what a section holds is a class, a note that the
; text calls for is a function, cells and arguments are parameters. An inside is given only where it
; is a node; plain text is none.

(section) @class.outer

(footnote) @function.outer

(macro) @call.outer

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
  (literal)
  (table)
  (list)
  (block_quote)
] @block.outer

(content) @block.inner

(if_block) @conditional.outer

[
  (table_row)
  (list_item)
] @statement.outer

[
  (table_cell)
  (argument)
  (option)
] @parameter.inner @parameter.outer

(attribute) @attribute.outer

(attribute
  value: (value) @attribute.inner)

(comment) @comment.outer
