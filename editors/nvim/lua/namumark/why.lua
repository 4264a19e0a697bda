-- "Why is this text?": what the server answers, beside the cursor.
local place = require('namumark.place')
local say = require('namumark.say')
local server = require('namumark.server')

local M = {}

-- Whether an answer is on its way. The server also tells it as a message, for editors that show
-- nothing beside the cursor.
M.is_asking = false

function M.explain()
  local buffer = vim.api.nvim_get_current_buf()
  local position = place.cursor(server.encoding(buffer))
  local arguments = { vim.uri_from_bufnr(buffer), position }
  M.is_asking = true
  server.execute(buffer, 'namumark.why', arguments, function(why)
    M.is_asking = false
    if type(why) ~= 'table' then
      say.info('여기에는 설명할 것이 없습니다', 'nothing to be explained here')
      return
    end
    local lines = vim.split(why.markdown, '\n')
    vim.lsp.util.open_floating_preview(lines, 'markdown', { focus_id = 'namumark.why', border = 'rounded' })
  end)
end

return M
