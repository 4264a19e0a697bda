-- Text that is a page though its name does not say so, such as an article kept in a `.txt`: it is
-- never taken for one unasked.
local M = {}

---@param path? string the current buffer if left out
function M.open(path)
  if path then
    vim.cmd('edit ' .. vim.fn.fnameescape(vim.fn.expand(path)))
  end
  vim.bo.filetype = 'namumark'
end

return M
