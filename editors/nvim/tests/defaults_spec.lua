-- What is on without anybody asking for it, and how it is turned off.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local page = dofile(here .. '/page.lua')
local it, equal, eventually = spec.it, spec.equal, spec.eventually

it('takes both endings for pages', function()
  for _, name in ipairs({ '문서.namu', '틀：상자.namumark', '/가/나 다.namu' }) do
    equal('namumark', vim.filetype.match({ filename = name }))
  end
end)

it('shows hints', function()
  page.open()
  equal(true, vim.lsp.inlay_hint.is_enabled({ bufnr = 0 }))
  eventually(function()
    return page.is_seen('[*[2] 마을 사람들은') or page.is_seen('[*[2]')
  end, table.concat(page.screen(), '\n'))
end)

it('folds by the server, with all folds open', function()
  -- Before 0.11 by the parser.
  equal(
    vim.lsp.foldexpr and 'v:lua.vim.lsp.foldexpr()' or 'v:lua.vim.treesitter.foldexpr()',
    vim.wo.foldexpr
  )
  local line = page.find('== 개요') + 1
  eventually(function()
    return vim.fn.foldlevel(line) > 0
  end)
  equal(-1, vim.fn.foldclosed(line))
end)

it('wraps prose and leaves spaces as they are', function()
  equal(true, vim.wo.wrap and vim.wo.linebreak)
  equal({ 1, 0 }, { vim.bo.shiftwidth, vim.bo.textwidth })
  equal('## %s', vim.bo.commentstring)
end)

it('comments and uncomments lines', function()
  page.place_cursor('길이는 4km')
  vim.cmd('normal gcc')
  page.find('## 길이는 4km')
  vim.cmd('normal gcc')
  equal(false, (pcall(page.find, '## 길이는 4km')))
end)

it('leaves settings of the window to other file types', function()
  vim.bo.filetype = 'text'
  equal(false, vim.wo.linebreak)
  equal(8, vim.bo.shiftwidth)
end)

it('leaves off what is not wanted', function()
  require('namumark').setup({ hints = false, folds = false })
  page.open()
  equal(false, vim.lsp.inlay_hint.is_enabled({ bufnr = 0 }))
  equal('manual', vim.wo.foldmethod)
end)

it('leaves folds that the user has chosen', function()
  require('namumark').setup({ folds = true })
  vim.cmd.enew()
  vim.opt_local.foldmethod = 'marker'
  vim.cmd('edit ' .. vim.fn.tempname() .. '.namu')
  vim.opt_local.foldmethod = 'marker'
  page.wait_for_server()
  equal('marker', vim.wo.foldmethod)
end)

it('opens pages in reading mode if they shall be', function()
  require('namumark').setup({ reading = true })
  page.open()
  eventually(function()
    return page.is_seen('옛길이다.[2]')
  end, table.concat(page.screen(), '\n'))
end)

it('starts no server where none is wanted', function()
  local child = dofile(here .. '/child.lua')
  child.start('vim.g.namumark = { server = false }')
  child.lua("vim.cmd('edit ' .. vim.fn.tempname() .. '.namu') vim.wait(200)")
  equal(0, child.lua('return #page.clients()'))
  equal('namumark', child.lua('return vim.bo.filetype'))
  child.stop()
end)

it('says that the program is missing, and colours the page all the same', function()
  vim.g.namumark = { program = 'namumark-that-is-not-there' }
  local told = spec.notices(function()
    vim.cmd('Namumark restart')
    vim.cmd('edit ' .. vim.fn.tempname() .. '.namu')
    vim.wait(100)
  end)
  equal({
    'namumark: namumark-that-is-not-there 프로그램이 없어 서버를 시작하지 못했습니다 (:checkhealth namumark)',
  }, told)
  assert(vim.treesitter.highlighter.active[vim.api.nvim_get_current_buf()])
end)

it('hands settings to the server', function()
  vim.g.namumark = { settings = { language = 'en' } }
  vim.cmd('Namumark restart')
  page.open()
  page.replace('== 역사 ==', '==역사==')
  eventually(function()
    local found = vim.diagnostic.get(0)[1]
    return found and found.message:find('space') ~= nil
  end)
end)

spec.finish()
