; Spaces at the beginning of a line are markup: a new line keeps those of the line before, and
; nothing is ever indented by its depth.
(document) @indent.auto
