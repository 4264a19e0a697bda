-- How the server is started, and started anew.
local say = require('namumark.say')
local server = require('namumark.server')

local M = {}

-- From 0.11 on Neovim reads `lsp/namumark.lua` by itself.
local has_config = vim.lsp.config ~= nil and vim.lsp.enable ~= nil

-- For Neovims that read no `lsp/*.lua`: starts the server by hand, from the same table.
---@param buffer integer
local function start(buffer)
  local config = dofile(vim.api.nvim_get_runtime_file('lsp/namumark.lua', false)[1])
  local folder = vim.fs.dirname(vim.api.nvim_buf_get_name(buffer))
  local marker = vim.fs.find(config.root_markers, { upward = true, path = folder })[1]
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  vim.lsp.start({
    name = 'namumark',
    cmd = config.cmd,
    root_dir = vim.fs.dirname(marker),
    settings = config.settings,
    init_options = config.init_options,
    capabilities = vim.tbl_deep_extend('force', capabilities, config.capabilities),
    commands = config.commands,
    handlers = config.handlers,
  })
end

---@return string? program nil where a user has the server started in another way
local function program()
  local command = has_config and vim.lsp.config.namumark.cmd
    or { require('namumark.config').get().program }
  return type(command) == 'table' and command[1] or nil
end

-- The programs that have been found missing: Neovim itself says nothing of it, and once is enough.
local missing = {}

---@return boolean
local function is_there()
  local name = program()
  if not name or vim.fn.executable(name) == 1 then
    return true
  end
  if not missing[name] then
    missing[name] = true
    local korean = name
      .. ' 프로그램이 없어 서버를 시작하지 못했습니다 (:checkhealth namumark)'
    say.warn(korean, 'no server, since there is no program ' .. name .. ' (:checkhealth namumark)')
  end
  return false
end

-- Has the server start for pages as they are opened.
---@param group integer of autocommands
function M.enable(group)
  vim.api.nvim_create_autocmd('FileType', {
    group = group,
    pattern = 'namumark',
    callback = function(event)
      if is_there() and not has_config then
        start(event.buf)
      end
    end,
  })
  if has_config then
    vim.lsp.enable('namumark')
  end
end

---@return integer[] buffers that are pages
local function pages()
  return vim.tbl_filter(function(buffer)
    return vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == 'namumark'
  end, vim.api.nvim_list_bufs())
end

---@return boolean
local function is_stopped()
  return #server.clients({ name = 'namumark' }) == 0
end

-- Stops the server and starts it anew for all pages, once it has gone; with the options as they are now.
function M.restart()
  if has_config then
    -- Has Neovim forget what it has read of `lsp/namumark.lua`.
    vim.lsp.config('namumark', {})
  end
  -- By force: it has nothing to lose, and may be started anew because it answers no more.
  vim.lsp.stop_client(server.clients({ name = 'namumark' }), true)
  vim.wait(2000, is_stopped, 20)
  for _, buffer in ipairs(pages()) do
    vim.api.nvim_exec_autocmds('FileType', { buffer = buffer })
  end
end

return M
