-- The plugin as a user has it, and the server that was just built.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
vim.o.swapfile = false
vim.opt.runtimepath:prepend(vim.fs.dirname(here))
vim.env.PATH = vim.env.NAMUMARK_BIN .. ':' .. vim.env.PATH
-- Messages in Korean: what most users see.
vim.env.LC_ALL = 'ko_KR.UTF-8'
