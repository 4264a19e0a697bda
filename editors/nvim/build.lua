-- The build step of plugin managers: the parser, and the tags of the help.
local folder = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
vim.opt.runtimepath:append(folder)
assert(require('namumark').build(), 'NamuMark: the parser could not be built')
