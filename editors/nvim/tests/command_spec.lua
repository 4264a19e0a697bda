-- Commands that are about more than the page.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local page = dofile(here .. '/page.lua')
local it, equal, eventually = spec.it, spec.equal, spec.eventually

-- A folder with a page that has a mistake and is not open.
local folder = vim.fn.tempname()
vim.fn.mkdir(folder, 'p')
vim.fn.writefile({ '' }, folder .. '/namumark.toml')
vim.fn.writefile({ '== 하나 ==', '글[* 각주' }, folder .. '/하나.namu')
vim.fn.writefile({ '== 둘 ==' }, folder .. '/둘.namu')
vim.cmd.edit(folder .. '/둘.namu')
page.wait_for_server()

it('completes the names of its commands', function()
  local names = vim.fn.getcompletion('Namumark pro', 'cmdline')
  equal({ 'promote' }, names)
end)

it('knows what is no command', function()
  equal(
    { 'namumark: 그런 명령이 없습니다: 없음' },
    spec.notices(function()
      vim.cmd('Namumark 없음')
    end)
  )
end)

it('checks pages that are not open', function()
  vim.cmd('Namumark check')
  eventually(function()
    return #vim.fn.getqflist() == 1
  end)
  local found = vim.fn.getqflist()[1]
  equal(folder .. '/하나.namu', vim.api.nvim_buf_get_name(found.bufnr))
  equal({ 2, 4 }, { found.lnum, found.col })
  vim.cmd('cclose')
end)

it('forgets them again', function()
  vim.cmd('Namumark check-clear')
  eventually(function()
    return #vim.diagnostic.get(nil) == 0
  end)
end)

it('restarts the server', function()
  local before = page.client().id
  vim.cmd('Namumark restart')
  page.wait_for_server()
  assert(page.client().id ~= before)
end)

it('shows what the program finds around it', function()
  local window = vim.api.nvim_get_current_win()
  vim.cmd('Namumark doctor')
  eventually(function()
    return vim.api.nvim_get_current_win() ~= window
  end)
  assert(page.text():find('neovim +v%d'))
  assert(page.text():find('namumark +%d'))
  vim.cmd('close')
end)

it('shows what the server has logged', function()
  vim.cmd('Namumark log')
  assert(vim.api.nvim_buf_get_name(0):find('lsp%.log$'), vim.api.nvim_buf_get_name(0))
  vim.cmd('bwipeout!')
end)

it('opens a text as a page only when it is asked to', function()
  vim.fn.writefile({ '1. 개요', '글[1]' }, folder .. '/옮긴 글.txt')
  vim.cmd.edit(vim.fn.fnameescape(folder .. '/옮긴 글.txt'))
  equal('text', vim.bo.filetype)
  equal(nil, page.client())
  vim.cmd('Namumark page')
  equal('namumark', vim.bo.filetype)
  page.wait_for_server()
end)

it('tells the server what the text is taken for', function()
  local server = require('namumark.server')
  local request, asked = server.request, {}
  server.request = function(_, method, params)
    table.insert(asked, { method, params.as, params.textDocument.uri })
  end
  vim.cmd('Namumark article ' .. vim.fn.fnameescape(folder .. '/옮긴 글.txt'))
  local function is_asked(times)
    eventually(function()
      return #asked == times
    end, vim.inspect(asked))
  end
  is_asked(1)
  vim.cmd('Namumark restart')
  is_asked(2)
  vim.cmd('Namumark page')
  is_asked(3)
  server.request = request
  local uri = vim.uri_from_bufnr(0)
  local as_article = { 'namumark/readAs', 'article-text', uri }
  equal({ as_article, as_article, { 'namumark/readAs', 'auto', uri } }, asked)
end)

it('takes pasted text for a page, under a name of its own', function()
  vim.cmd.enew()
  page.write('글[* 닫지 않은 각주')
  vim.cmd('Namumark page')
  equal('새 문서 1.namu', vim.fn.expand('%:t'))
  eventually(function()
    return vim.deep_equal({ 'footnote-unclosed' }, page.rules())
  end)
  vim.cmd('bwipeout!')
end)

it('has a key for each command', function()
  for _, name in ipairs(require('namumark.actions').names()) do
    assert(vim.fn.maparg('<Plug>(namumark-' .. name .. ')', 'n') ~= '', name)
  end
end)

it('says that commands for pages are for pages', function()
  vim.cmd.enew()
  equal(
    { 'namumark: 나무마크 문서에서만 됩니다: bold' },
    spec.notices(function()
      vim.cmd('Namumark bold')
    end)
  )
end)

it('says that there is no program', function()
  vim.g.namumark = { program = 'namumark-that-is-not-there' }
  local told = spec.notices(function()
    vim.cmd('Namumark doctor')
  end)
  vim.g.namumark = nil
  equal(
    { 'namumark: namumark-that-is-not-there 프로그램이 없습니다 (:checkhealth namumark)' },
    told
  )
end)

spec.finish()
