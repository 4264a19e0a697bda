-- What users read, and what other collections take, is true.
local here = vim.fs.dirname(debug.getinfo(1, 'S').source:sub(2))
local spec = dofile(here .. '/spec.lua')
local page = dofile(here .. '/page.lua')
local child = dofile(here .. '/child.lua')
local it, equal = spec.it, spec.equal
local clone = vim.env.NAMUMARK_CLONE
local plugin = clone .. '/editors/nvim'

local function read(path)
  return table.concat(vim.fn.readfile(path), '\n')
end

-- The blocks of Lua in a README, in order.
local function blocks(path)
  local found = {}
  for block in read(path):gmatch('\n```lua\n(.-)\n```') do
    table.insert(found, block)
  end
  return found
end

local DOCUMENTS = { 'doc/namumark.txt', 'doc/namumark.kox', 'README.md', 'README.ko.md' }

it('tells of every option and of every command', function()
  local names = vim.tbl_keys(require('namumark.config').defaults)
  vim.list_extend(names, require('namumark.actions').names())
  for _, document in ipairs(DOCUMENTS) do
    local text = read(plugin .. '/' .. document)
    for _, name in ipairs(names) do
      local is_told = text:find('%f[%w]' .. vim.pesc(name) .. '%f[^%w-]')
      local is_detail = document:find('README') and name == 'check-clear'
      assert(is_told or is_detail, document .. ' says nothing of ' .. name)
    end
  end
end)

it('has the same sections in both languages', function()
  local function tags(document)
    local found = {}
    for tag in read(plugin .. '/' .. document):gmatch('%*([%w:.-]+)%*') do
      table.insert(found, tag)
    end
    return found
  end
  equal(tags('doc/namumark.txt'), tags('doc/namumark.kox'))
end)

it('installs with lazy.nvim as both READMEs say', function()
  for _, readme in ipairs({ 'README.md', 'README.ko.md' }) do
    child.start("vim.env.NAMUMARK_CLONE = '/nowhere'")
    child.lua(
      [[
        local manager = loadstring('return ' .. ...)()
        local folder = select(2, ...)
        dofile(folder .. '/' .. manager.build)
        manager.config({ dir = folder })
        page.open()
      ]],
      blocks(plugin .. '/' .. readme)[1],
      clone
    )
    child.gives(2, "return vim.fn.exists(':Namumark')")
    child.stop()
  end
end)

it('installs with vim.pack as both READMEs say', function()
  for _, readme in ipairs({ 'README.md', 'README.ko.md' }) do
    child.start("vim.env.NAMUMARK_CLONE = '/nowhere'")
    -- Not there before 0.12, so what it does for a plugin is done here.
    child.lua(
      [[
        local code, folder = ...
        local stdpath = vim.fn.stdpath
        local packages = vim.fn.tempname() .. '/site/pack/core/opt'
        vim.fn.mkdir(packages, 'p')
        assert((vim.uv or vim.loop).fs_symlink(folder, packages .. '/namumark-lsp'))
        vim.fn.stdpath = function(what)
          return what == 'data' and packages:gsub('/site/.*', '') or stdpath(what)
        end
        vim.pack = {
          add = function(sources)
            local name = sources[1]:match('[^/]+$')
            local data = { spec = { name = name }, kind = 'install', path = packages .. '/' .. name }
            vim.api.nvim_exec_autocmds('User', { pattern = 'PackChanged', data = data })
          end,
        }
        loadstring((code:gsub("'PackChanged', {", "'User', { pattern = 'PackChanged',")))()
        vim.cmd('runtime! ftdetect/namumark.lua plugin/namumark.lua')
        page.open()
      ]],
      blocks(plugin .. '/' .. readme)[2],
      clone
    )
    child.gives(2, "return vim.fn.exists(':Namumark')")
    child.stop()
  end
end)

it('has the keys of its help', function()
  page.open()
  local help = read(plugin .. '/doc/namumark.txt')
  local code = help:match('namumark%.lua`: >lua\n(.-)\n<')
  assert(loadstring(code))()
  for name in code:gmatch("'([%l-]+)'%)") do
    assert(require('namumark.actions').all[name], name)
  end
  assert(vim.fn.maparg(']n', 'n'):find('next%-footnote'))
end)

it('gives nvim-lspconfig the server as the plugin has it', function()
  local given = dofile(plugin .. '/upstream/nvim-lspconfig/lsp/namumark.lua')
  local own = dofile(plugin .. '/lsp/namumark.lua')
  for key, value in pairs(given) do
    equal(own[key], value)
  end
end)

it('gives mason the version that there is', function()
  local package = read(plugin .. '/upstream/mason-registry/packages/namumark/package.yaml')
  local version = vim.trim(vim.fn.system({ 'namumark', '--version' })):match('%S+$')
  assert(package:find('pkg:cargo/namumark-lsp@' .. version .. '\n', 1, true), package)
end)

spec.finish()
