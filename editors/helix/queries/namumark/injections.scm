; Other languages inside a page, by Helix's names. CSS in `style="…"` is deliberately absent: the
; value's node holds its quotes, and Helix cannot take a part of a node.

(syntax_block
  language: (language) @injection.language
  content: (content) @injection.content
  (#not-any-of? @injection.language "csharp" "lisp" "sh"))

((syntax_block
  language: (language) @_language
  content: (content) @injection.content)
  (#eq? @_language "csharp")
  (#set! injection.language "c-sharp"))

((syntax_block
  language: (language) @_language
  content: (content) @injection.content)
  (#eq? @_language "lisp")
  (#set! injection.language "common-lisp"))

((syntax_block
  language: (language) @_language
  content: (content) @injection.content)
  (#eq? @_language "sh")
  (#set! injection.language "bash"))

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
