-- From a fresh clone to a parser and help, as a plugin manager goes.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local page = dofile(here .. '/page.lua')
local it, equal = spec.it, spec.equal
local built = vim.env.NAMUMARK_CLONE .. '/editors/nvim/parser/namumark.so'

it('opens a page without a parser, and the server colours it', function()
  page.open()
  equal('namumark', vim.bo.filetype)
  equal(nil, vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()])
  local line, column = page.find('== 개요')
  spec.eventually(function()
    return #vim.lsp.semantic_tokens.get_at_pos(0, line, column) > 0
  end)
end)

it('builds the parser and the tags of the help, and says so', function()
  local told = spec.notices(function()
    vim.cmd('Namumark build')
  end)
  equal({ 'namumark: 파서를 만들었습니다: ' .. built }, told)
  assert(vim.fn.filereadable(built) == 1)
end)

it('says what is wrong when nothing can be built', function()
  local path = vim.env.PATH
  vim.env.PATH = '/nowhere'
  local told = spec.notices(function()
    vim.cmd('Namumark build')
  end)
  vim.env.PATH = path
  local is_old = vim.fn.has('nvim-0.11') == 0
  local missing = is_old
      and 'Neovim 0.11보다 앞선 판에서 파서를 만들려면 tree-sitter CLI가 필요합니다'
    or 'C 컴파일러가 필요합니다'
  equal({ 'namumark: 파서를 만들지 못했습니다: ' .. missing }, told)
end)

it('has help in English and in Korean', function()
  vim.cmd('help namumark')
  equal('namumark.txt', vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':t'))
  vim.cmd('help namumark@ko')
  equal('namumark.kox', vim.fn.fnamemodify(vim.api.nvim_buf_get_name(0), ':t'))
end)

it('colours pages by the parser from then on', function()
  page.open()
  assert(vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()])
end)

spec.finish()
