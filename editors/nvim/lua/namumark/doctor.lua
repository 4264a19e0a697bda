-- What tells of the plugin's parts when something goes wrong.
local process = require('namumark.process')

local M = {}

---@param lines string[]
local function open(lines)
  vim.cmd('botright new')
  local buffer = vim.api.nvim_get_current_buf()
  vim.api.nvim_buf_set_lines(buffer, 0, -1, false, lines)
  vim.bo[buffer].buftype = 'nofile'
  vim.bo[buffer].bufhidden = 'wipe'
  vim.bo[buffer].modifiable = false
  vim.keymap.set('n', 'q', '<Cmd>close<CR>', { buffer = buffer })
end

-- What the program finds around it, for reports.
function M.show()
  process.run({ 'doctor' }, nil, function(result)
    local editor = 'neovim    ' .. vim.fn.execute('version'):match('NVIM (%S+)')
    local text = editor .. '\n' .. result.output .. result.errors
    open(vim.split(vim.trim(text), '\n'))
  end)
end

function M.log()
  vim.cmd('tabedit ' .. vim.fn.fnameescape(require('vim.lsp.log').get_filename()))
end

return M
