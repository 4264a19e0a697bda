-- `:Namumark NAME`.
local M = {}

---@param invocation table as nvim_create_user_command tells of it
local function run(invocation)
  local name = invocation.fargs[1]
  local value = vim.trim(invocation.args:sub(#name + 1))
  local selection
  if invocation.range > 0 then
    selection = require('namumark.selection').of_range(invocation.line1, invocation.line2)
  end
  local call = { selection = selection, value = value ~= '' and value or nil }
  require('namumark.actions').run(name, call)
end

---@param typed string
---@param line string
---@return string[]
local function complete(typed, line)
  if line:find('Namumark%s+%S+%s') then
    local takes_path = line:find('Namumark%s+article%s') or line:find('Namumark%s+page%s')
    return takes_path and vim.fn.getcompletion(typed, 'file') or {}
  end
  return vim.tbl_filter(function(name)
    return vim.startswith(name, typed)
  end, require('namumark.actions').names())
end

function M.create()
  vim.api.nvim_create_user_command('Namumark', run, {
    nargs = '+',
    range = true,
    complete = complete,
    desc = 'NamuMark (:help namumark-commands)',
  })
end

return M
