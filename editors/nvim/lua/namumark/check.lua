-- All pages of the folder, checked by the server; what it finds goes into the quickfix list.
local say = require('namumark.say')
local server = require('namumark.server')

local M = {}

function M.workspace()
  local buffer = vim.api.nvim_get_current_buf()
  server.execute(buffer, 'namumark.checkWorkspace', {}, function(checked)
    if type(checked) ~= 'table' then
      return
    end
    local pages, problems = checked.pages, checked.problems
    say.info(
      ('문서 %d개에서 고칠 곳 %d개'):format(pages, problems),
      ('%d problems in %d pages'):format(problems, pages)
    )
    if problems > 0 then
      vim.diagnostic.setqflist({ title = 'NamuMark', open = true })
    end
  end)
end

-- Forgets what is wrong with pages that are not open.
function M.clear()
  server.execute(vim.api.nvim_get_current_buf(), 'namumark.clearWorkspace', {})
end

return M
