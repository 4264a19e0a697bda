-- The server: how it is started, found and asked.
local say = require('namumark.say')

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

-- `get_clients` came in 0.10, and it is the only one from 0.12 on.
local get_clients = vim.lsp.get_clients or vim.lsp.get_active_clients

---@param buffer? integer any page's server if left out
---@return vim.lsp.Client?
function M.client(buffer)
  return get_clients({ name = 'namumark', bufnr = buffer })[1]
end

-- Acts when the server knows the page: now, or when it has been attached.
---@param buffer integer
---@param action fun()
function M.once_attached(buffer, action)
  if M.client(buffer) then
    action()
    return
  end
  vim.api.nvim_create_autocmd('LspAttach', {
    buffer = buffer,
    callback = function(event)
      if vim.lsp.get_client_by_id(event.data.client_id).name == 'namumark' then
        -- It can be asked only after the event.
        vim.schedule(action)
        return true
      end
    end,
  })
end

-- How the server counts columns of this page.
---@param buffer integer
---@return string
function M.encoding(buffer)
  local client = M.client(buffer)
  return client and client.offset_encoding or 'utf-16'
end

-- Before 0.11 a client's functions knew their client by themselves.
local has_methods = vim.fn.has('nvim-0.11') == 1

-- Asks the server about a page, and says so where there is none to be asked.
---@param buffer integer
---@param method string
---@param params table
---@param answered fun(result: any, client: vim.lsp.Client) not called after an error, which is shown
function M.request(buffer, method, params, answered)
  local client = M.client(buffer)
  if not client then
    local korean = '이 문서에는 서버가 없습니다 (:checkhealth namumark)'
    say.warn(korean, 'no server for this page (:checkhealth namumark)')
    return
  end
  local function handle(err, result)
    if err then
      say.error(err.message, err.message)
    else
      answered(result, client)
    end
  end
  if has_methods then
    client:request(method, params, handle, buffer)
  else
    client.request(method, params, handle, buffer)
  end
end

-- Has the server carry out one of its commands.
---@param buffer integer
---@param command string
---@param arguments any[]
---@param answered? fun(result: any, client: vim.lsp.Client)
function M.execute(buffer, command, arguments, answered)
  local params = { command = command, arguments = arguments }
  M.request(buffer, 'workspace/executeCommand', params, answered or function() end)
end

---@return integer[] buffers that are pages
local function pages()
  return vim.tbl_filter(function(buffer)
    return vim.api.nvim_buf_is_loaded(buffer) and vim.bo[buffer].filetype == 'namumark'
  end, vim.api.nvim_list_bufs())
end

---@return boolean
local function is_stopped()
  return #get_clients({ name = 'namumark' }) == 0
end

-- Stops the server and starts it anew for all pages, once it has gone; with the options as they are now.
function M.restart()
  if has_config then
    -- Has Neovim forget what it has read of `lsp/namumark.lua`.
    vim.lsp.config('namumark', {})
  end
  vim.lsp.stop_client(get_clients({ name = 'namumark' }))
  if not vim.wait(2000, is_stopped, 20) then
    vim.lsp.stop_client(get_clients({ name = 'namumark' }), true)
    vim.wait(2000, is_stopped, 20)
  end
  for _, buffer in ipairs(pages()) do
    vim.api.nvim_exec_autocmds('FileType', { buffer = buffer })
  end
end

return M
