-- How a page is edited: prose in long lines, where spaces at the beginning of a line are markup.
if vim.b.did_ftplugin then
  return
end
vim.b.did_ftplugin = 1

local options = vim.opt_local
options.commentstring = '## %s'
options.comments = ':##,:>'
-- A line's end is a line break to readers: nothing is wrapped by inserting some.
options.textwidth = 0
options.wrap = true
options.linebreak = true
options.breakindent = true
-- One space is one level.
options.expandtab = true
options.shiftwidth = 1
options.softtabstop = 1
options.suffixesadd = '.namu'

vim.b.undo_ftplugin = 'setlocal commentstring< comments< textwidth< wrap< linebreak< breakindent<'
  .. ' expandtab< shiftwidth< softtabstop< suffixesadd<'
