-- The server of a page: how it is found and asked.
local say = require('namumark.say')

local M = {}

-- It came in 0.10 under this name.
M.clients = vim.lsp.get_clients or vim.lsp.get_active_clients

---@param buffer? integer any page's server if left out
---@return vim.lsp.Client?
function M.client(buffer)
  return M.clients({ name = 'namumark', bufnr = buffer })[1]
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

return M
