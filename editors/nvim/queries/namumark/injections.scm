; Other languages inside a page, by the names of Neovim's parsers.

(syntax_block
  language: (language) @injection.language
  content: (content) @injection.content
  (#not-any-of? @injection.language "csharp" "lisp" "objectivec" "sh"))

((syntax_block
  language: (language) @_language
  content: (content) @injection.content)
  (#eq? @_language "csharp")
  (#set! injection.language "c_sharp"))

((syntax_block
  language: (language) @_language
  content: (content) @injection.content)
  (#eq? @_language "lisp")
  (#set! injection.language "commonlisp"))

((syntax_block
  language: (language) @_language
  content: (content) @injection.content)
  (#eq? @_language "objectivec")
  (#set! injection.language "objc"))

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

; Between the quotes.
((attribute
  name: (name) @_name
  value: (value) @injection.content)
  (#any-of? @_name "style" "dark-style")
  (#offset! @injection.content 0 1 0 -1)
  (#set! injection.language "css"))

((latex_block
  content: (content) @injection.content)
  (#set! injection.language "latex"))

((macro
  .
  "[" @_open
  (argument
    value: (value) @injection.content))
  (#lua-match? @_open "^%[[Mm][Aa][Tt][Hh]%(")
  (#set! injection.language "latex"))
