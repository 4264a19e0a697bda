; A page's parts under the names of a program's: what a section holds is a class (`]t`), a note that
; the text calls for is a function (`]f`), cells and arguments are parameters (`]a`), rows and items
; are entries (`]e`). An inside is given only where it is a node; plain text is none.

(section) @class.around

; `]t` goes to headings: Helix does not go to what reaches to the end of the page, as the last section.
(heading) @class.movement

(footnote) @function.around

[
  (table_cell)
  (argument)
  (option)
] @parameter.inside @parameter.around

[
  (table_row)
  (list_item)
] @entry.around

(comment) @comment.around
