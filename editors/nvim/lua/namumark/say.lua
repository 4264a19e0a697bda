-- The plugin's words, in the language that the server takes from the environment, too.
local M = {}

---@return string
local function locale()
  for _, name in ipairs({ 'LC_ALL', 'LC_MESSAGES', 'LANG' }) do
    local value = vim.env[name]
    if value and value ~= '' then
      return value
    end
  end
  return ''
end

---@return boolean
function M.is_korean()
  local language = require('namumark.config').get().settings.language
  return vim.startswith(language or locale(), 'ko')
end

---@param korean string
---@param english string
---@return string
function M.choose(korean, english)
  return M.is_korean() and korean or english
end

---@param level integer one of vim.log.levels
local function notifier(level)
  ---@param korean string
  ---@param english string
  return function(korean, english)
    vim.notify('namumark: ' .. M.choose(korean, english), level)
  end
end

M.info = notifier(vim.log.levels.INFO)
M.warn = notifier(vim.log.levels.WARN)
M.error = notifier(vim.log.levels.ERROR)

return M
