-- What the parser gives: colours, folds, spelling and text objects, with and without nvim-treesitter.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local page = dofile(here .. '/page.lua')
local it, equal = spec.it, spec.equal

page.open()

---@param text string
---@return string[] names of what colours the first character of `text`
local function captures(text)
  local line, column = page.find(text)
  vim.treesitter.get_parser(0):parse(true)
  return vim.tbl_map(function(capture)
    return capture.capture
  end, vim.treesitter.get_captures_at_pos(0, line, column))
end

it('colours headings by their level', function()
  assert(vim.tbl_contains(captures('== 개요 =='), 'markup.heading.2'))
  assert(vim.tbl_contains(captures('=== 소금을'), 'markup.heading.3'))
end)

it('colours bold text, links, notes and options of cells', function()
  assert(vim.tbl_contains(captures("물푸레 고갯길'''"), 'markup.strong'))
  assert(vim.tbl_contains(captures('솔바람시#길'), 'markup.link.url'))
  assert(vim.tbl_contains(captures('솔바람시의 길'), 'markup.link.label'))
  assert(vim.tbl_contains(captures('측량 2021'), 'markup.link.label'))
  assert(vim.tbl_contains(captures('<bgcolor=#eee>'), 'attribute'))
  assert(vim.tbl_contains(captures('쉼터 목록'), 'string'))
end)

it('checks the spelling of prose only', function()
  local function is_checked(text)
    local found = captures(text)
    return vim.tbl_contains(found, 'spell') and not vim.tbl_contains(found, 'nospell')
  end
  equal(true, is_checked('솔바람시와 바닷가'))
  equal(true, is_checked('마을 사람들은'))
  equal(true, is_checked('솔바람시의 길'))
  equal(false, is_checked('솔바람시#길'))
  equal(false, is_checked('<bgcolor=#eee>'))
  equal(false, is_checked('측량]이고'))
  equal(false, is_checked('[각주]'))
end)

it('folds by the parser where no server is', function()
  local path = vim.fn.tempname() .. '.namu'
  vim.fn.writefile(vim.fn.readfile(here .. '/page.namu'), path)
  vim.g.namumark = { program = 'namumark-that-is-not-there' }
  vim.cmd('edit ' .. path)
  vim.g.namumark = nil
  vim.opt_local.foldexpr = 'v:lua.vim.treesitter.foldexpr()'
  local heading = page.find('== 개요') + 1
  spec.eventually(function()
    return vim.fn.foldlevel(heading) > 0
  end)
  vim.cmd('normal! zM')
  -- The parser's section holds the blank line before the next one; what is trimmed stays visible.
  equal({ heading, heading + 2 }, { vim.fn.foldclosed(heading), vim.fn.foldclosedend(heading) })
  vim.cmd('normal! zR')
end)

it('hands other languages to their parsers', function()
  vim.cmd.enew()
  page.write('{{{#!syntax lua\nlocal a = 1\n}}}\n{{{#!html <b>굵게</b>}}}')
  vim.bo.filetype = 'namumark'
  local parser = vim.treesitter.get_parser(0)
  parser:parse(true)
  -- Of the languages of a page, Neovim comes with the parser of Lua.
  assert(vim.tbl_contains(vim.tbl_keys(parser:children()), 'lua'))
end)

it('names the parts of a page for text objects', function()
  vim.cmd.buffer(1)
  local query = assert(vim.treesitter.query.get('namumark', 'textobjects'))
  local root = vim.treesitter.get_parser(0):parse()[1]:root()
  local names = {}
  for id in query:iter_captures(root, 0) do
    names[query.captures[id]] = true
  end
  for _, name in ipairs({ 'class.outer', 'function.outer', 'block.outer', 'parameter.inner' }) do
    assert(names[name], name)
  end
end)

it('offers the parser to nvim-treesitter when it asks for parsers', function()
  local parsers = {}
  package.preload['nvim-treesitter.parsers'] = function()
    return parsers
  end
  vim.api.nvim_exec_autocmds('User', { pattern = 'TSUpdate' })
  package.loaded['nvim-treesitter.parsers'] = nil
  local source = parsers.namumark.install_info
  assert(vim.fn.filereadable(source.path .. '/' .. source.location .. '/src/parser.c') == 1)
end)

it('offers it to the older nvim-treesitter, too', function()
  local configs = {}
  package.preload['nvim-treesitter.parsers'] = function()
    return {
      get_parser_configs = function()
        return configs
      end,
    }
  end
  vim.api.nvim_exec_autocmds('User', { pattern = 'TSUpdate' })
  package.loaded['nvim-treesitter.parsers'] = nil
  local source = configs.namumark.install_info
  for _, file in ipairs(source.files) do
    assert(vim.fn.filereadable(source.url .. '/' .. file) == 1, file)
  end
end)

spec.finish()
