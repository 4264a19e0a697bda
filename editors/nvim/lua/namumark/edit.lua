-- Changes of the page that the server makes: text into markup and out of it, sections moved.
local selection = require('namumark.selection')
local server = require('namumark.server')

local M = {}

-- Has the server say what a command changes, and changes it, if the page is still the same then.
---@param command string the name behind `namumark.`
---@param selected? namumark.Selection the cursor's place if left out
---@param value? string of the markup: a colour, a title, a target
function M.run(command, selected, value)
  local buffer = vim.api.nvim_get_current_buf()
  local encoding = server.encoding(buffer)
  local place = selection.params(selected, encoding)
  place.textDocument = { uri = vim.uri_from_bufnr(buffer) }
  place.value = value
  place.apply = false
  local tick = vim.api.nvim_buf_get_changedtick(buffer)
  server.execute(buffer, 'namumark.' .. command, { place }, function(done)
    local is_same = vim.api.nvim_get_current_buf() == buffer
      and vim.api.nvim_buf_get_changedtick(buffer) == tick
    -- There is nothing to be done where the server has said why not.
    if type(done) == 'table' and is_same then
      vim.lsp.util.apply_workspace_edit(done.edit, encoding)
      selection.leave(done.selection, selected ~= nil, encoding)
    end
  end)
end

return M
