-- What users and their plugin managers call. Nothing here is needed to use the plugin: it works as it
-- is found on the runtime path.
local M = {}

-- Sets options; those of `vim.g.namumark` that are not named stay.
---@param options? table some of namumark.Options
function M.setup(options)
  vim.g.namumark = vim.tbl_extend('force', vim.g.namumark or {}, options or {})
end

-- Builds the parser and the tags of the help: the build step of plugin managers.
function M.build()
  require('namumark.build').run()
end

return M
