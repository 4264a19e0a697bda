-- Neovims that lack what the plugin would use: a stand-in for each version, in a Neovim of its own.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local child = dofile(here .. '/child.lua')
local it, equal = spec.it, spec.equal

-- What has to be true of a Neovim of this version, before the plugin is loaded.
local function pretend(minor, more)
  return ([[
    local has = vim.fn.has
    vim.fn.has = function(feature)
      local wanted = feature:match('^nvim%%-0%%.(%%d+)')
      return wanted and (tonumber(wanted) <= %d and 1 or 0) or has(feature)
    end
    local notify = vim.notify
    told = {}
    vim.notify = function(message) table.insert(told, message) end
    %s
  ]]):format(minor, more or '')
end

local TEN = 'vim.lsp.config = nil vim.lsp.enable = nil vim.lsp.foldexpr = nil vim.lsp.completion = nil'
local NINE = TEN .. ' vim.lsp.inlay_hint = nil'
local EIGHT = NINE .. ' vim.treesitter.foldexpr = nil'

for version, lacks in pairs({ ['0.10'] = TEN, ['0.9'] = NINE, ['0.8'] = EIGHT }) do
  it('starts the server in ' .. version, function()
    child.start(pretend(tonumber(version:match('%d+$')), lacks))
    child.lua("vim.cmd('edit ' .. vim.fn.tempname() .. '.namu')")
    child.lua('page.wait_for_server()')
    child.type('i글[* 닫지 않은 각주')
    child.gives({ 'footnote-unclosed' }, 'return page.rules()')
    child.type(']<Esc>')
    child.gives({}, 'return page.rules()')
    child.type(':Namumark next-footnote<CR>')
    child.gives({ 1, 3 }, 'return vim.api.nvim_win_get_cursor(0)')
    equal({}, child.lua('return told'))
    child.stop()
  end)
end

it('says in 0.9 that reading mode needs more', function()
  child.start(pretend(9, NINE))
  child.lua('page.open()')
  child.type(':Namumark reading<CR>')
  child.gives({ 'namumark: 읽기 모드에는 Neovim 0.10 이상이 필요합니다' }, 'return told')
  child.stop()
end)

it('says one thing before 0.8, and does nothing', function()
  child.start(pretend(7, TEN))
  child.lua("vim.cmd('edit ' .. vim.fn.tempname() .. '.namu')")
  child.gives(
    { 'namumark: Neovim 0.8 이상이 필요합니다 (needs Neovim 0.8 or later)' },
    'return told'
  )
  equal(false, child.lua("return vim.fn.exists(':Namumark') == 2"))
  child.stop()
end)

spec.finish()
