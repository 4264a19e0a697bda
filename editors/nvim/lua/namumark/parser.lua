-- The tree-sitter parser: where it is, whether it fits, and how nvim-treesitter gets it.
local M = {}

-- The folder of the plugin, and that of the repository around it.
local plugin = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h:h:h')
local repository = vim.fn.fnamemodify(plugin, ':h:h')

M.plugin = plugin
M.grammar = repository .. '/grammar'

-- Where `:Namumark build` puts it: parsers in this folder of the runtime path are found by themselves.
M.built = plugin .. '/parser/namumark.so'

---@return string? path of the parser that Neovim takes
function M.find()
  return vim.api.nvim_get_runtime_file('parser/namumark.*', false)[1]
end

-- Colours the page by the parser, if there is one; where not, the server's tokens colour it.
---@param buffer integer
---@return boolean started
function M.start(buffer)
  return (pcall(vim.treesitter.start, buffer, 'namumark'))
end

-- The parser for `:TSInstall namumark`, from the files of this repository. What the plugin has of
-- queries is not nvim-treesitter's to install.
---@param parsers table the module `nvim-treesitter.parsers`
local function register(parsers)
  local entry = {
    install_info = { path = repository, location = 'grammar' },
    filetype = 'namumark',
    tier = 3,
  }
  if not parsers.get_parser_configs then
    parsers.namumark = entry
    return
  end
  -- The branch `master`, which names the files.
  entry.install_info = { url = M.grammar, files = { 'src/parser.c', 'src/scanner.c' } }
  parsers.get_parser_configs().namumark = entry
end

-- nvim-treesitter asks for more parsers whenever it is about to install some; its branch `master`
-- never asks, so it is told when it has been loaded.
function M.offer_to_nvim_treesitter()
  vim.api.nvim_create_autocmd('User', {
    group = vim.api.nvim_create_augroup('namumark.parser', {}),
    pattern = 'TSUpdate',
    callback = function()
      register(require('nvim-treesitter.parsers'))
    end,
  })
  local loaded = package.loaded['nvim-treesitter.parsers']
  if loaded then
    register(loaded)
  end
end

return M
