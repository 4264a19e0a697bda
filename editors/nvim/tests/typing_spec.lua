-- What happens while somebody types.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local child = dofile(here .. '/child.lua')
local it = spec.it

child.start('vim.g.namumark = { completion = true }')
child.lua("page.open() vim.o.completeopt = 'menuone'")

it('reports a mistake while it is made, and forgets it when it is mended', function()
  child.type('Go글[* 닫지 않은 각주')
  child.gives({ 'footnote-unclosed' }, 'return page.rules()')
  child.type(']')
  child.gives({}, 'return page.rules()')
  child.gives('글[* 닫지 않은 각주]', 'return vim.api.nvim_get_current_line()')
end)

it('completes Korean words from unfinished syllables', function()
  -- Before 0.11 Neovim completes when it is told to, and only whole syllables.
  child.type(vim.fn.has('nvim-0.11') == 1 and '<CR>[목ㅊ' or '<CR>[목<C-x><C-o>')
  child.gives(true, 'return vim.fn.pumvisible() == 1')
  child.type('<C-y>')
  child.gives('[목차]', 'return vim.api.nvim_get_current_line()')
end)

it('goes on with a list at a new line', function()
  child.type('<Esc>Go * 하나<CR>')
  child.gives(' * 하나', 'return vim.api.nvim_buf_get_lines(0, -3, -2, true)[1]')
end)

it('loses nothing that is typed fast', function()
  child.type('<Esc>Go' .. ('나무마크[* 각주] '):rep(40) .. '<Esc>')
  local expected = ('나무마크[* 각주] '):rep(40)
  child.gives(expected, 'return vim.api.nvim_get_current_line()')
  child.gives({}, 'return page.rules()')
  child.stop()
end)

spec.finish()
