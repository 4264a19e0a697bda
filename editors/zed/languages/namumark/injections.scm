; Other languages inside a page. CSS in `style="…"` is deliberately absent: the value's node holds its
; quotes.

(syntax_block
  language: (language) @injection.language
  content: (content) @injection.content)

((html_block
  content: (content) @injection.content)
  (#set! injection.language "html"))

((style_block
  content: (content) @injection.content)
  (#set! injection.language "css"))

((latex_block
  content: (content) @injection.content)
  (#set! injection.language "latex"))

((macro
  .
  "[" @_open
  (argument
    value: (value) @injection.content))
  (#match? @_open "^\\[[Mm][Aa][Tt][Hh]\\(")
  (#set! injection.language "latex"))
