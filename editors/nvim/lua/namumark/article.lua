-- Text that is a page though its name does not say so, such as an article kept in a `.txt`: it is
-- never taken for one unasked.
local say = require('namumark.say')

local M = {}

-- A name that no file and no buffer has: Neovim shows the problems of a buffer by its name.
---@return string
local function free_name()
  local number = 1
  while true do
    local name = ('%s %d.namu'):format(say.choose('새 문서', 'New page'), number)
    if vim.fn.filereadable(name) == 0 and vim.fn.bufexists(name) == 0 then
      return name
    end
    number = number + 1
  end
end

---@param path? string the current buffer if left out
function M.open(path)
  if path then
    vim.cmd('edit ' .. vim.fn.fnameescape(vim.fn.expand(path)))
  elseif vim.api.nvim_buf_get_name(0) == '' then
    vim.api.nvim_buf_set_name(0, free_name())
  end
  vim.bo.filetype = 'namumark'
end

return M
