-- Starts the server for NamuMark pages, and the tree-sitter parser where it is installed.
if vim.g.loaded_namumark then
  return
end
vim.g.loaded_namumark = true

if vim.fn.has('nvim-0.8') == 0 then
  vim.notify('namumark: Neovim 0.8 이상이 필요합니다 (needs Neovim 0.8 or later)', vim.log.levels.WARN)
  return
end

-- Before 0.11 nothing reads lsp/*.lua: start the server by hand, from the same table.
local function start_server(page)
  local config = dofile(vim.api.nvim_get_runtime_file('lsp/namumark.lua', false)[1])
  local folder = vim.fs.dirname(vim.api.nvim_buf_get_name(page))
  local marker = vim.fs.find(config.root_markers, { upward = true, path = folder })[1]
  vim.lsp.start({ name = 'namumark', cmd = config.cmd, root_dir = vim.fs.dirname(marker) })
end

-- `parser/namumark.so` anywhere on the runtime path is enough; most will not have it.
local function start_parser(page)
  pcall(vim.treesitter.start, page, 'namumark')
end

local has_config = vim.fn.has('nvim-0.11') == 1
vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('namumark', {}),
  pattern = 'namumark',
  callback = function(event)
    start_parser(event.buf)
    if not has_config then
      start_server(event.buf)
    end
  end,
})
if has_config then
  vim.lsp.enable('namumark')
end
