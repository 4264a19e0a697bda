; Other languages inside a page. CSS in `style="…"` is deliberately absent: the value's node holds its
; quotes, and neither the tree-sitter CLI nor Helix can take a part of a node.

; Grammars tell by their `injection-regex` that they are meant by `csharp`, `objectivec` or `sh`, so the
; engine's names need no mapping here.
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
