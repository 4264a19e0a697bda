; Highlights with the names of Zed's themes. Where nodes nest, the innermost capture wins; no two
; patterns capture the same node, so their order doesn't matter. What finds no partner is left to the
; server: themes have no colour for it.

; Lines

(heading) @title

(heading
  "=" @punctuation.special)

(horizontal_rule) @punctuation.special

(comment) @comment

(redirect
  "#redirect" @keyword)

(list_item
  "*" @punctuation.list_marker)

(block_quote
  ">" @punctuation.special)

(indent
  " " @punctuation.special)

; Tables

(table_row
  "||" @punctuation.delimiter)

(table_caption) @label

(table_caption
  "|" @punctuation.delimiter)

(cell_option) @attribute

; Decorations. There are no names for struck, underlined, raised and lowered text.

(bold) @emphasis.strong

(italic) @emphasis

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

(variable) @variable.special

; Groups. The opener of a directive holds its name: `{{{#!wiki`.

(literal) @text.literal

(content) @text.literal

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

(condition) @string.special

(language) @label

; Links

(label) @link_text

(target) @link_uri

(anchor) @link_uri

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

(macro) @function

(macro
  [
    "["
    ")]"
  ] @function)

(macro
  "," @punctuation.delimiter)

(argument
  name: (name) @property)

(argument
  "=" @operator)

(argument
  value: (value) @string)
