; What a page defines and what it refers to, for `tree-sitter tags` and code navigation.

(heading
  title: (title) @name) @definition.section

; A note with a text defines its name, one without refers to it: a name holds no space, and a space
; separates it from the text.
((footnote
  name: (name) @name) @definition.footnote
  (#match? @definition.footnote " "))

((footnote
  name: (name) @name) @reference.footnote
  (#not-match? @reference.footnote " "))

((macro
  (argument
    value: (value) @name)) @definition.anchor
  (#match? @definition.anchor "^\\[[Aa][Nn][Cc][Hh][Oo][Rr]\\("))

((macro
  .
  "["
  .
  (argument
    value: (value) @name)) @reference.template
  (#match? @reference.template "^\\[[Ii][Nn][Cc][Ll][Uu][Dd][Ee]\\("))

(redirect
  target: (target) @name) @reference.page

(link
  target: (target) @name) @reference.page

(file_link
  target: (target) @name) @reference.file

(category
  target: (target) @name) @reference.category
