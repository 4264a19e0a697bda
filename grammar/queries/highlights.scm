; Highlights with the names that `tree-sitter highlight --check` accepts. Where nodes nest, the
; innermost capture wins; no two patterns capture the same node, so their order doesn't matter.

; Lines

(heading) @markup.heading

(heading
  "=" @punctuation.special)

(horizontal_rule) @punctuation.special

(comment) @comment

(redirect
  "#redirect" @keyword)

((list_item
  "*" @markup.list.unnumbered)
  (#match? @markup.list.unnumbered "[*]"))

((list_item
  "*" @markup.list.numbered)
  (#match? @markup.list.numbered "[.]"))

; The marks of a quote's further lines are no nodes: they have the quote's own colour. Where an indent
; begins in the quote, its token holds the mark too.
(block_quote) @markup.quote

(block_quote
  ">" @punctuation.special)

(indent
  " " @punctuation.special)

; Tables

(table_row
  "||" @punctuation.delimiter)

(table_caption) @string.special

(table_caption
  "|" @punctuation.delimiter)

(cell_option) @attribute

; Decorations

(bold) @markup.bold

(italic) @markup.italic

(strikethrough) @markup.strikethrough

[
  (underline)
  (superscript)
  (subscript)
] @markup

[
  "'''"
  "''"
  "~~"
  "--"
  "__"
  "^^"
  ",,"
] @punctuation.special

(escape) @string.escape

(variable) @variable.parameter

; Groups. The opener of a directive holds its name: `{{{#!wiki`.

((literal) @markup.raw.inline
  (#not-match? @markup.raw.inline "\n"))

((literal) @markup.raw.block
  (#match? @markup.raw.block "\n"))

(_
  "{{{" @keyword)

"}}}" @punctuation.bracket

(size) @number

(color) @constant

(attribute
  name: (name) @attribute
  "=" @operator
  value: (value) @string)

(folding_block
  title: (title) @string)

(condition) @embedded

(language) @type

(content) @markup.raw.block

; Links

(link) @markup.link

(label) @markup.link

(target) @markup.link.url

(anchor) @markup.link.url

[
  "[["
  "]]"
] @punctuation.bracket

(link
  "|" @punctuation.delimiter)

(file_link
  "|" @punctuation.delimiter)

(category
  "|" @punctuation.delimiter)

[
  "#"
  "&"
] @punctuation.delimiter

(option
  name: (name) @property)

(option
  "=" @operator)

(option
  value: (value) @string)

(sort_key) @string

; Footnotes

(footnote
  [
    "[*"
    "]"
  ] @punctuation.bracket)

(footnote
  name: (name) @string.special.symbol)

; Macros. The opener of one with arguments holds its name: `[include(`.

(macro) @function.builtin

(macro
  [
    "["
    ")]"
  ] @function.builtin)

(macro
  "," @punctuation.delimiter)

(argument
  name: (name) @property)

(argument
  "=" @operator)

(argument
  value: (value) @string)

; What finds no partner. An unknown macro is text, as on the wiki.

[
  (unclosed_link)
  (unclosed_footnote)
  (unclosed_macro)
  (unclosed_group)
  (unclosed_row)
  (stray_close)
] @error
