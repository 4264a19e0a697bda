; The symbol picker shows the text of the captured node itself, so it is the title.
(heading
  title: (title) @definition.section)

((macro
  .
  "[" @_open
  (argument
    value: (value) @definition.constant))
  (#match? @_open "^\\[[Aa][Nn][Cc][Hh][Oo][Rr]\\("))
