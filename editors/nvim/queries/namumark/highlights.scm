; Highlights with Neovim's names (`:help treesitter-highlight-groups`). Nothing is concealed: what is
; hidden could not be told from what is missing.

; Lines. A heading's capture covers its marks, by convention.

((heading) @markup.heading.1
  (#lua-match? @markup.heading.1 "^=[^=]"))

((heading) @markup.heading.2
  (#lua-match? @markup.heading.2 "^==[^=]"))

((heading) @markup.heading.3
  (#lua-match? @markup.heading.3 "^===[^=]"))

((heading) @markup.heading.4
  (#lua-match? @markup.heading.4 "^====[^=]"))

((heading) @markup.heading.5
  (#lua-match? @markup.heading.5 "^=====[^=]"))

((heading) @markup.heading.6
  (#lua-match? @markup.heading.6 "^======[^=]"))

(horizontal_rule) @punctuation.special

(comment) @comment

(redirect
  "#redirect" @keyword.directive)

(list_item
  "*" @markup.list)

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

; Decorations. Neovim has no name for superscript and subscript; only their marks are captured.

(bold) @markup.strong

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

; Groups. The opener of a directive holds its name: `{{{#!wiki`. Verbatim text yields to what is
; injected into it.

((literal) @markup.raw
  (#not-lua-match? @markup.raw "\n"))

((literal) @markup.raw.block
  (#lua-match? @markup.raw.block "\n"))

((content) @markup.raw.block
  (#set! priority 90))

(_
  "{{{" @keyword.directive)

"}}}" @punctuation.bracket

(size) @number

(color) @constant

(attribute
  name: (name) @tag.attribute
  "=" @operator
  value: (value) @string)

(folding_block
  title: (title) @string)

(condition) @string.special

(language) @label

; Links

(label) @markup.link.label

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
  ] @markup.link)

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
  name: (name) @property)

(argument
  "=" @operator)

(argument
  value: (value) @string)

; What finds no partner. Neovim's one name for errors is that of comments; `@error` has had no colour
; since 0.10. An unknown macro is text, as on the wiki.

[
  (unclosed_link)
  (unclosed_footnote)
  (unclosed_macro)
  (unclosed_group)
  (unclosed_row)
  (stray_close)
] @comment.error

; Spelling: the page is prose, these are not.

(document) @spell

[
  (redirect)
  (cell_option)
  (variable)
  (escape)
  (literal)
  (content)
  (size)
  (color)
  (attribute)
  (condition)
  (language)
  (target)
  (anchor)
  (option)
  (sort_key)
  (name)
  (macro)
] @nospell
