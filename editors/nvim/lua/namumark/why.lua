-- "Why is this text?": what the server answers, beside the cursor.
local place = require('namumark.place')
local say = require('namumark.say')
local server = require('namumark.server')

local M = {}

-- Whether an answer is on its way, and the last one.
local is_asking = false
local answer = ''

-- The server tells its answer as a message, too, for editors that show nothing beside the cursor: before
-- the answer or after it. Whether this is such a message.
---@param message string
---@return boolean
function M.repeats(message)
  local beginning = message:sub(1, 40)
  return is_asking or answer:find(beginning, 1, true) ~= nil
end

function M.explain()
  local buffer = vim.api.nvim_get_current_buf()
  local position = place.cursor(server.encoding(buffer))
  local arguments = { vim.uri_from_bufnr(buffer), position }
  is_asking = true
  server.execute(buffer, 'namumark.why', arguments, function(why)
    is_asking = false
    answer = ''
    if type(why) ~= 'table' then
      say.info('여기에는 설명할 것이 없습니다', 'nothing to be explained here')
      return
    end
    answer = why.markdown
    local lines = vim.split(answer, '\n')
    vim.lsp.util.open_floating_preview(
      lines,
      'markdown',
      { focus_id = 'namumark.why', border = 'rounded' }
    )
  end)
end

return M
