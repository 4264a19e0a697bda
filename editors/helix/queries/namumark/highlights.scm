; Highlights with Helix's scopes. Where nodes nest, the innermost capture wins; no two patterns capture
; the same node, so their order doesn't matter.

; Lines

((heading) @markup.heading.1
  (#match? @markup.heading.1 "^=[^=]"))

((heading) @markup.heading.2
  (#match? @markup.heading.2 "^==[^=]"))

((heading) @markup.heading.3
  (#match? @markup.heading.3 "^===[^=]"))

((heading) @markup.heading.4
  (#match? @markup.heading.4 "^====[^=]"))

((heading) @markup.heading.5
  (#match? @markup.heading.5 "^=====[^=]"))

((heading) @markup.heading.6
  (#match? @markup.heading.6 "^======[^=]"))

(heading
  "=" @markup.heading.marker)

(horizontal_rule) @punctuation.special

(comment) @comment.line

(redirect
  "#redirect" @keyword.directive)

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

(table_caption) @label

(table_caption
  "|" @punctuation.delimiter)

(cell_option) @attribute

; Decorations. Helix has no scope for superscript and subscript; only their marks are captured.

(bold) @markup.bold

(italic) @markup.italic

(strikethrough) @markup.strikethrough

(underline) @markup.underline

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

(content) @markup.raw.block

(_
  "{{{" @keyword.directive)

"}}}" @punctuation.bracket

(size) @constant.numeric

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

(label) @markup.link.text

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
  name: (name) @variable.other.member)

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
  name: (name) @markup.link.label)

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
  name: (name) @variable.other.member)

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
