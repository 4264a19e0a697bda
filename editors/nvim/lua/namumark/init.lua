-- What users and their plugin managers call. Where the plugin is on the runtime path when Neovim starts,
-- nothing here is needed.
local M = {}

-- Sets options; those of `vim.g.namumark` that are not named stay.
---@param options? table some of namumark.Options
function M.setup(options)
  vim.g.namumark = vim.tbl_extend('force', vim.g.namumark or {}, options or {})
end

-- Reads the plugin's files, for plugin managers that have been through the runtime path already.
function M.load()
  local folder = require('namumark.parser').plugin
  for _, file in ipairs({ 'ftdetect/namumark.lua', 'plugin/namumark.lua' }) do
    vim.cmd('source ' .. vim.fn.fnameescape(folder .. '/' .. file))
  end
end

-- Builds the parser and the tags of the help.
---@return boolean fine
function M.build()
  return require('namumark.build').run()
end

return M
