-- The plugin as a user has it, and the server that was just built.
vim.o.swapfile = false
vim.o.columns, vim.o.lines = 100, 40
vim.opt.runtimepath:prepend(vim.env.NAMUMARK_CLONE .. '/editors/nvim')
vim.env.PATH = vim.env.NAMUMARK_BIN .. ':' .. vim.env.PATH
-- Messages in Korean: what most users see.
vim.env.LC_ALL = 'ko_KR.UTF-8'
